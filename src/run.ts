import { AppModule } from './app.module.js';
import { VERSION } from './common/index.js';
import {
  LogConfig,
  parsePostgresUrl,
  postgresPlace,
  readSettings,
  unknownSettingMessage,
  unknownSettings,
} from './config/index.js';
import type { SettingValues } from './config/index.js';
import { createApp } from './create-app.js';
import { checkServer, runMigrations } from './database/index.js';
import { declaredEvents, EventRegistry } from './events/index.js';
import { listen } from './http/index.js';
import { LogOutput } from './logging/index.js';
import { terminalMessage } from './terminal-message.js';

/** Limit for the whole shutdown, the database included; containers are killed after 10 s. */
const STOP_MS = 4_500;

/** What a started program is, for the person who started it. */
export interface Ready {
  readonly url: string;
  readonly version: string;
  readonly node: string;
  readonly roles: readonly string[];
  /** Without user and password. */
  readonly database: string;
}

interface RunOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Called once the API accepts requests. */
  readonly onReady: (ready: Ready, settings: SettingValues) => void;
}

interface Stoppable {
  close(): Promise<void>;
}

const started: Stoppable[] = [];
let starting: Promise<void> | undefined;
let stopping: Promise<void> | undefined;

async function start({ environment, onReady }: RunOptions): Promise<void> {
  const settings = readSettings(environment);
  for (const unknown of unknownSettings(environment)) {
    logOf(settings).warn({ msg: unknownSettingMessage(unknown) });
  }
  checkEvents(settings);
  const connected = settings.DATABASE_URL ? settings : await withEmbeddedPostgres(settings);
  const url = connected.DATABASE_URL ?? '';
  const { poolSize, warning } = await checkServer({
    url,
    roles: connected.ROLES,
    poolSize: connected.DATABASE_POOL_SIZE,
  });
  if (stopping) return;
  if (warning !== undefined) logOf(settings).warn({ msg: warning });
  await runMigrations(url, {
    onWait: () => logOf(settings).info({ msg: 'waiting for another process to migrate' }),
  });
  if (stopping) return;
  const app = await createApp({ ...connected, DATABASE_POOL_SIZE: poolSize });
  started.push(app);
  if (stopping) return;
  await listen(app, { port: connected.PORT, host: connected.HOST });
  onReady(describe(await app.getUrl(), settings), connected);
}

function describe(url: string, { DATABASE_URL, DATA_DIR, ROLES }: SettingValues): Ready {
  const database = DATABASE_URL
    ? `PostgreSQL at ${postgresPlace(parsePostgresUrl(DATABASE_URL))}`
    : `embedded PostgreSQL in ${DATA_DIR}`;
  return { url, version: VERSION, node: process.versions.node, roles: ROLES, database };
}

/**
 * Registers all events before anything has started, so that an invalid definition is the only error
 * reported.
 * @throws {InvalidEventDefinition} naming the file and the field
 */
function checkEvents(settings: SettingValues): void {
  const registry = new EventRegistry();
  for (const definition of declaredEvents(AppModule.forRoot(settings)))
    registry.register(definition);
}

/** The log before the application exists. */
function logOf(settings: SettingValues): LogOutput['pino'] {
  return new LogOutput(new LogConfig(settings)).pino;
}

/** Loads the embedded PostgreSQL only here: a process with `DATABASE_URL` never needs it. */
async function withEmbeddedPostgres(settings: SettingValues): Promise<SettingValues> {
  const { startEmbeddedPostgres } = await import('../embedded-postgres/index.js');
  const postgres = await startEmbeddedPostgres({
    dataDir: settings.DATA_DIR,
    onLost: (error) => fail(error),
  });
  started.push({ close: () => postgres.stop() });
  return { ...settings, DATABASE_URL: postgres.url };
}

/**
 * Stops the started parts in reverse order, the database last. Repeated calls share one shutdown; a
 * call during the start waits for the current step, so that nothing is left running.
 */
function stop(): Promise<void> {
  stopping ??= (async () => {
    await starting?.catch(() => undefined);
    for (const part of started.reverse()) await part.close();
  })();
  return stopping;
}

async function stopAndExit(code: number): Promise<void> {
  const overdue = setTimeout(() => process.exit(1), STOP_MS);
  try {
    await stop();
    process.exitCode = code;
  } catch (error) {
    process.stderr.write(`tidings: did not stop cleanly: ${terminalMessage(error)}\n`);
    process.exitCode = 1;
  }
  clearTimeout(overdue);
  process.exit();
}

/**
 * Runs Tidings until a signal stops it. An error that prevents the start is reported in one line on
 * standard error, with a non-zero exit code.
 */
export function run(options: RunOptions): void {
  process.on('SIGINT', () => void stopAndExit(0));
  process.on('SIGTERM', () => void stopAndExit(0));
  starting = start(options);
  starting.catch((error: unknown) => fail(error));
}

function fail(error: unknown): void {
  if (stopping) return;
  process.stderr.write(`tidings: ${terminalMessage(error)}\n`);
  void stopAndExit(1);
}
