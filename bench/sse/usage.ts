/** Tells the parent, when asked, what this process has used: CPU time so far, memory now. Run it with `--expose-gc`. */
export function answerUsage(): void {
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
