/** Tells the parent, when asked, what this process has used so far. Run it with `--expose-gc`. */
export function answerUsage(): void {
  process.on('message', (message) => {
    if (message !== 'usage') return;
    globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMicros: user + system, rss: process.memoryUsage().rss });
  });
}
