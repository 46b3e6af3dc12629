const POLL_MS = 200;

/**
 * Sends this process SIGTERM when the shell of its npm script ends. npm passes a SIGTERM to that
 * shell, and some shells (dash) end without passing it on. Ctrl-C reaches every process of the
 * terminal by itself, on Windows too.
 */
export function stopWithNpm() {
  // On Windows `ppid` never changes, and a process cannot be asked to stop.
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, POLL_MS);
  timer.unref();
}
