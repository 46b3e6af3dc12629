/** Reports CPU time and memory of this process to its parent on request. Needs `--expose-gc`. */
export function reportUsage(): void {
  process.on('message', (message) => {
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.(user + system);
    }
    if (message === 'memory') {
      globalThis.gc?.();
      process.send?.(process.memoryUsage().rss);
    }
  });
}
