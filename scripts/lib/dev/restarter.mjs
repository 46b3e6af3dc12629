import { Program } from './program.mjs';
import { compileSome, isSource } from './sources.mjs';

/**
 * Keeps the program running with the current sources. A second process waits with the packages
 * loaded, so a restart takes about a second.
 */
export class Restarter {
  pending = new Set();
  isStopped = false;

  /** @param {{ environment: () => NodeJS.ProcessEnv, onReady: (message: object) => void }} options */
  constructor({ environment, onReady }) {
    this.environment = environment;
    this.onReady = onReady;
  }

  /** Compiles the changed sources and starts the program again, after a restart that is under way. */
  changed(paths) {
    for (const path of paths) this.pending.add(path);
    this.isDue = true;
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  async stop() {
    this.isStopped = true;
    await Promise.all([this.current?.stop(), this.next?.stop()]);
    await this.working;
  }

  async work() {
    while (this.isDue && !this.isStopped) {
      this.isDue = false;
      const paths = [...this.pending];
      if (!(await this.compile(paths.filter(isSource)))) continue;
      this.pending.clear();
      await this.restart(paths);
    }
  }

  /** @returns whether there was no error; the sources with errors stay pending */
  async compile(paths) {
    try {
      await compileSome(paths);
      return true;
    } catch (error) {
      process.stderr.write(`${error.message}\nThe program is not restarted until this compiles.\n`);
      return false;
    }
  }

  async restart(paths) {
    const start = performance.now();
    // The environment of the waiting process is older than a change of `.env`.
    if (paths.includes('.env')) await this.next?.stop();
    const fresh = this.next?.child.connected ? this.next : new Program(this.environment());
    const previous = this.current;
    this.next = undefined;
    this.current = fresh;
    fresh.load();
    await previous?.stop();
    if (this.isStopped) return;
    const message = await fresh.run();
    if (this.isStopped) return;
    if (!message) {
      process.stderr.write('The program has ended; it starts again after a change.\n');
    } else if (previous) {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(`Restarted in ${seconds} s after a change of ${paths.join(', ')}\n`);
    } else {
      this.onReady(message);
    }
    this.next = new Program(this.environment());
  }
}
