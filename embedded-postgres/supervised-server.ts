import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { endServer } from './end-server.js';
import { findFreePort } from './free-port.js';
import { lastWords } from './server-log.js';
import { launchServer, ServerStartFailed } from './server-process.js';
import type { ServerSettings } from './server-process.js';

interface SupervisedServerOptions extends ServerSettings {
  readonly onLost?: (error: unknown) => void;
}

/** Another process took the port that was found free. */
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** Time for the remaining processes of a killed server to end. */
const PREDECESSOR_ENDS = /lock file .* already exists|pre-existing shared memory block/;
const PATIENCE_MS = 10_000;
const RETRY_MS = 50;
const STABLE_AFTER_MS = 10_000;
const MOST_QUICK_ENDS = 3;

/** A server that is restarted on the same port until it is stopped. */
export class SupervisedServer {
  private child: ChildProcess | undefined;
  private port: number | undefined;
  private upSince = 0;
  private quickEnds = 0;
  private stopping: Promise<void> | undefined;
  private relaunching: Promise<void> | undefined;
  /**
   * Nothing calls `stop` before a `process.exit()`; the signal alone is enough to stop the server.
   */
  private readonly endWithUs = (): void => void this.child?.kill('SIGINT');

  constructor(private readonly options: SupervisedServerOptions) {}

  /** @returns the port on 127.0.0.1 */
  async start(): Promise<number> {
    process.once('exit', this.endWithUs);
    try {
      return await this.launch();
    } catch (error) {
      process.removeListener('exit', this.endWithUs);
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.stopping ??= this.end();
    await this.stopping;
  }

  private async end(): Promise<void> {
    if (this.child?.pid !== undefined) await endServer(this.child.pid);
    await this.relaunching;
    process.removeListener('exit', this.endWithUs);
  }

  private async launch(): Promise<number> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const port = this.port ?? (await findFreePort());
      try {
        await launchServer(this.options, port, (child) => this.onSpawn(child));
        this.watch();
        return (this.port = port);
      } catch (error) {
        this.child = undefined;
        if (!(error instanceof ServerStartFailed)) throw error;
        const temporary = PREDECESSOR_ENDS.test(error.output) || PORT_TAKEN.test(error.output);
        if (!temporary || this.stopping || performance.now() > end) throw this.explain(error);
        await sleep(RETRY_MS);
      }
    }
  }

  private onSpawn(child: ChildProcess): void {
    this.child = child;
    if (this.stopping) child.kill('SIGINT');
  }

  private watch(): void {
    this.upSince = performance.now();
    this.child?.once('exit', () => {
      if (!this.stopping) this.relaunching = this.relaunch();
    });
  }

  private async relaunch(): Promise<void> {
    this.child = undefined;
    const quick = performance.now() - this.upSince < STABLE_AFTER_MS;
    this.quickEnds = quick ? this.quickEnds + 1 : 0;
    try {
      if (this.quickEnds > MOST_QUICK_ENDS) {
        throw new EmbeddedPostgresError(`PostgreSQL keeps ending: ${this.seeLog()}`);
      }
      await this.launch();
    } catch (error) {
      if (!this.stopping) this.options.onLost?.(error);
    }
  }

  private explain(failure: ServerStartFailed): EmbeddedPostgresError {
    const reason = lastWords(failure.output);
    const message = `The embedded PostgreSQL does not start: ${reason} (${this.seeLog()})`;
    return new EmbeddedPostgresError(message, { cause: failure });
  }

  private seeLog(): string {
    return `see ${this.options.layout.log}`;
  }
}
