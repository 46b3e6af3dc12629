import { findBinaries } from './binaries.js';
import { openCluster } from './cluster.js';
import { lockDataDir } from './data-dir-lock.js';
import { dataDirLayout, prepareDataDir } from './data-dir.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { retireLeftover } from './leftover-server.js';
import { chooseServerUser } from './server-user.js';
import { SupervisedServer } from './supervised-server.js';

export interface EmbeddedPostgresOptions {
  /** Contains the cluster, its password and its log. Created if missing, and kept between runs. */
  readonly dataDir: string;
  /**
   * `false` trades durability in a crash of the machine for speed, for test runs only. Default:
   * `true`.
   */
  readonly durable?: boolean;
  /** Further settings of the server, as `postgres -c name=value`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the server ended by itself and could not be restarted. */
  readonly onLost?: (error: unknown) => void;
}

export interface EmbeddedPostgres {
  /** The connection URL. It contains the password, so it must not be logged. */
  readonly url: string;
  /**
   * Stops the server within 5 s. Call it last, when no connection is needed any more. A repeated
   * call has no effect.
   */
  stop(): Promise<void>;
}

/**
 * Starts a PostgreSQL server on a free port of 127.0.0.1, and restarts it on the same port if it
 * ends. It has its own process group and outlives Ctrl-C in the terminal, so the caller must stop
 * it.
 * @throws {EmbeddedPostgresError} with a message of one line, for example when another process uses
 *   `dataDir`
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    const advice = 'set DATABASE_URL, or use `docker compose up` or WSL.';
    throw new EmbeddedPostgresError(`The embedded PostgreSQL runs on Linux and macOS: ${advice}`);
  }
  const layout = dataDirLayout(options.dataDir);
  await prepareDataDir(layout);
  const unlock = await lockDataDir(layout.lock);
  try {
    await retireLeftover(layout.cluster);
    const user = await chooseServerUser(layout.cluster);
    const binaries = await findBinaries(layout.binaries, user);
    const password = await openCluster({ layout, binaries, user });
    const server = new SupervisedServer({ layout, binaries, user, ...options });
    const port = await server.start();
    return {
      url: `postgres://tidings:${password}@127.0.0.1:${port}/tidings`,
      stop: async () => {
        await server.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
