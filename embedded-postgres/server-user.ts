import { readFile, stat } from 'node:fs/promises';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

/** The account that the server runs as, as options of `spawn`. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Unprivileged accounts that systems usually have, in order of preference. */
const CANDIDATES = ['postgres', '_postgres', 'nobody', 'daemon'];

/**
 * Chooses the account of the server. PostgreSQL refuses to run as root, so root uses an
 * unprivileged account: the owner of the data if it exists (accounts may change between runs), else
 * one that the system already has. Other users cannot change accounts: `undefined`.
 */
export async function chooseServerUser(cluster: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = await readAccounts();
  const found = CANDIDATES.map((name) => accounts.get(name)).find((user) => user !== undefined);
  if (found) return found;
  throw new EmbeddedPostgresError(
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as: ' +
      'start Tidings as another user, or set DATABASE_URL.',
  );
}

async function readAccounts(): Promise<ReadonlyMap<string, ServerUser>> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  const users = lines.map((line) => line.split(':'));
  const unprivileged = users.filter((fields) => fields.length >= 4 && Number(fields[2]) !== 0);
  return new Map(
    unprivileged.map(([name = '', , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
}
