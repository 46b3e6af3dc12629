import { developmentEnvironment } from '../env-file.mjs';
import { ensureInstalled } from '../install.mjs';
import { readyText } from '../ready-text.mjs';
import { root, urlInRoot } from '../root.mjs';
import { requireSystem } from '../system.mjs';
import { withProgress } from '../progress.mjs';
import { Restarter } from './restarter.mjs';
import { compileAll, OUTPUT } from './sources.mjs';
import { watchSources } from './watch.mjs';

/**
 * `npm run start:dev`: like `npm start`, and starts the program again whenever a source changes.
 * The embedded PostgreSQL belongs to this process and keeps running.
 */
export async function startDev() {
  try {
    process.chdir(root);
    const environment = developmentEnvironment();
    requireSystem(environment);
    await ensureInstalled();
    await withProgress({ doing: 'Compiling', done: 'Compiled' }, compileAll);
    await develop(environment);
  } catch (error) {
    process.stderr.write(`tidings: ${error.message}\n`);
    process.exit(1);
  }
}

async function develop(environment) {
  const database = await openDatabase(environment);
  const restarter = new Restarter({
    // Read again, since `.env` may have changed.
    environment: () => ({ ...developmentEnvironment(), ...database.environment }),
    onReady: ({ ready, adminKey }) =>
      process.stdout.write(readyText({ ...ready, ...database.shown }, adminKey)),
  });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await restarter.stop();
    await database.close();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
  watchSources((paths) => restarter.changed(paths));
  restarter.changed([]);
}

/** Starts the embedded PostgreSQL unless there is a `DATABASE_URL`. */
async function openDatabase(environment) {
  const { readSomeSettings } = await import(urlInRoot(OUTPUT, 'src/config/index.js'));
  const { DATABASE_URL, DATA_DIR } = readSomeSettings(environment, ['DATABASE_URL', 'DATA_DIR']);
  if (DATABASE_URL) return { environment: {}, shown: {}, close: () => undefined };
  const { startEmbeddedPostgres } = await import(urlInRoot(OUTPUT, 'embedded-postgres/index.js'));
  const postgres = await startEmbeddedPostgres({
    dataDir: DATA_DIR,
    onLost: (error) => {
      process.stderr.write(`tidings: ${error.message}\n`);
      process.exit(1);
    },
  });
  return {
    environment: { DATABASE_URL: postgres.url },
    shown: { database: `embedded PostgreSQL in ${DATA_DIR}` },
    close: async () => await postgres.stop(),
  };
}
