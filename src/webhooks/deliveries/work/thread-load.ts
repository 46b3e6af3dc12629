import { performance } from 'node:perf_hooks';

/** The busy part of this thread's time since the last call, from 0 to 1: what it does not spend waiting for something to do. */
export function threadLoad(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
