import { randomBytes, randomUUID } from 'node:crypto';
import {
  chown,
  lchown,
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import type { DataDirLayout } from './data-dir.js';
import { inCluster, runToEnd } from './run-as.js';
import type { ServerUser } from './server-user.js';

export interface ClusterContext {
  readonly layout: DataDirLayout;
  readonly binaries: Binaries;
  readonly user: ServerUser | undefined;
}

/** Only TCP connections of this machine, and only with a password. */
const HOST_RULES = 'host all all 127.0.0.1/32 scram-sha-256\n';

/** The built-in locale provider, so that indexes survive an upgrade of the system's C library. */
const INITDB = [
  '--username=tidings',
  '--auth=reject',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
  '--set=max_connections=200',
  '--set=log_checkpoints=off',
];

/**
 * Creates the cluster at the first run. Returns the password of its role `tidings`; if the password
 * file was lost, sets a new password.
 */
export async function openCluster(context: ClusterContext): Promise<string> {
  const { layout, user } = context;
  const known = (await readFile(layout.password, 'utf8').catch(() => '')).trim();
  const password = known || randomBytes(24).toString('hex');
  if (!(await exists(join(layout.cluster, 'PG_VERSION')))) {
    await createCluster(context, password);
  } else {
    if (user) await giveTo(layout.cluster, user);
    if (!known) await runAlone(context, layout.cluster, [passwordStatement(password)]);
  }
  // Written last: without the file, the next start sets a new password.
  if (!known) await writeFile(layout.password, `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * Creates the cluster under another name and renames it, so that after an interruption it exists
 * completely or not at all.
 */
async function createCluster(context: ClusterContext, password: string): Promise<void> {
  const { layout, binaries, user } = context;
  await removeDrafts(layout);
  const draft = `${layout.drafts}${randomUUID()}`;
  await mkdir(draft, { mode: 0o700 });
  if (user) await chown(draft, user.uid, user.gid);
  const { argument, options } = inCluster(draft, user);
  await runToEnd(binaries.initdb, [...INITDB, '-D', argument], options);
  await writeFile(join(draft, 'pg_hba.conf'), HOST_RULES);
  await runAlone(context, draft, ['CREATE DATABASE tidings', passwordStatement(password)]);
  await rename(draft, layout.cluster);
}

function passwordStatement(password: string): string {
  return `ALTER ROLE tidings PASSWORD '${password}'`;
}

/** Runs statements of one line each in single-user mode, where nobody can connect. */
async function runAlone(
  context: ClusterContext,
  cluster: string,
  statements: readonly string[],
): Promise<void> {
  const { argument, options } = inCluster(cluster, context.user);
  const args = ['--single', '-D', argument, '-c', 'exit_on_error=on', 'postgres'];
  await runToEnd(context.binaries.postgres, args, {
    ...options,
    input: `${statements.join('\n')}\n`,
  });
}

async function removeDrafts({ dataDir, drafts }: DataDirLayout): Promise<void> {
  const old = (await readdir(dataDir)).filter((name) => join(dataDir, name).startsWith(drafts));
  for (const name of old)
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Changes the owner of the data: root may have copied it here. */
async function giveTo(cluster: string, user: ServerUser): Promise<void> {
  if ((await stat(cluster)).uid === user.uid) return;
  const below = await readdir(cluster, { recursive: true });
  for (const path of [cluster, ...below.map((name) => join(cluster, name))]) {
    await lchown(path, user.uid, user.gid);
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
