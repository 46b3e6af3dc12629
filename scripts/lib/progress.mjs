/**
 * Shows a step that takes a while: on a terminal in one line that is rewritten, elsewhere in a line
 * every few seconds. At its end, the line says how long it took.
 * @template T
 * @param {{ readonly doing: string, readonly done: string }} texts
 * @param {() => Promise<T>} step
 * @param {object} [options]
 * @param {() => string} [options.status] how far the step is, such as `12 of 40`
 * @param {NodeJS.WriteStream} [options.output]
 * @param {number} [options.everyMs] by default 100 ms on a terminal, else 5 s
 * @returns {Promise<T>}
 */
export async function withProgress({ doing, done }, step, options = {}) {
  const { status = () => '', output = process.stdout } = options;
  const { everyMs = output.isTTY ? 100 : 5_000 } = options;
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  const line = () => [`${doing} …`, status(), seconds()].filter(Boolean).join('  ');
  const [before, after] = output.isTTY ? ['\r\x1b[K', ''] : ['', '\n'];

  output.write(output.isTTY ? line() : `${doing} …\n`);
  const timer = setInterval(() => output.write(`${before}${line()}${after}`), everyMs);
  try {
    const result = await step();
    output.write(`${before}${done} (${seconds()})\n`);
    return result;
  } catch (error) {
    if (output.isTTY) output.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}
