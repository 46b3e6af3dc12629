import { parseArgs } from 'node:util';
import { readSomeSettings } from './config/index.js';
import { connectForCommand, runMigrations } from './database/index.js';
import { beginEpoch, EpochRefused, hasLog, runningSessions } from './event-log/epochs/index.js';
import type { RequestedEpoch } from './event-log/epochs/index.js';

export { terminalMessage } from './terminal-message.js';

interface LogRestoredOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** The arguments of the command: `--epoch <n>`, `--head <position>`. */
  readonly args: readonly string[];
  readonly write: (line: string) => void;
}

const USAGE = 'usage: npm run log:restored [-- --epoch <n>] [--head <position>]';

/**
 * `npm run log:restored`: begins a new epoch of the log after a restore from a backup
 * (`docs/restore.md`). It first runs the migrations, because a backup may be older than the
 * program.
 * @throws an error with a one-line message for the operator if it is rejected or fails; no epoch has
 * begun then
 */
export async function logRestored({ environment, args, write }: LogRestoredOptions): Promise<void> {
  const requested = readArguments(args);
  const { DATABASE_URL, DATA_DIR } = readSomeSettings(environment, ['DATABASE_URL', 'DATA_DIR']);
  if (DATABASE_URL) return await mark(DATABASE_URL, requested, write);
  const { hasCluster, startEmbeddedPostgres } = await import('../embedded-postgres/index.js');
  if (!hasCluster(DATA_DIR)) {
    throw new EpochRefused(`DATA_DIR ${DATA_DIR} contains no database: restore the backup first`);
  }
  const postgres = await startEmbeddedPostgres({ dataDir: DATA_DIR });
  try {
    await mark(postgres.url, requested, write);
  } finally {
    await postgres.stop();
  }
}

async function mark(
  url: string,
  requested: RequestedEpoch,
  write: LogRestoredOptions['write'],
): Promise<void> {
  const client = await connectForCommand(url);
  try {
    if (!(await hasLog(client))) {
      throw new EpochRefused('the database has no event log: restore the backup first');
    }
    const running = await runningSessions(client);
    await runMigrations(url);
    const { epoch, head } = await beginEpoch(client, requested);
    write(`Epoch ${epoch} of the log begins after position ${head}.`);
    write(`Resume points are <position>.${epoch} now; earlier ones beyond ${head} are reset.`);
    if (running > 0) {
      write(
        `Tidings is running (${running} sessions): its streams end now. Restart its processes.`,
      );
    }
  } finally {
    await client.end();
  }
}

function readArguments(args: readonly string[]): RequestedEpoch {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { epoch: text, head: text } });
    return { epoch: wholeNumber(values.epoch), head: wholeNumber(values.head) };
  } catch (cause) {
    throw new EpochRefused(USAGE, { cause });
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d{1,15}$/.test(text)) throw new RangeError('not a whole number');
  return text === undefined ? undefined : Number(text);
}
