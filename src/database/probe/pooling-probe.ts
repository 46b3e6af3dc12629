/** The part of a connection that the probe uses. */
export interface ProbeSession {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
}

/** Sets a mark that only this server session has. */
const SET_MARK = `SELECT set_config('tidings.probe', $1, false)`;
const GET_MARK = `SELECT current_setting('tidings.probe', true) AS mark`;

/** Number of transactions that are opened besides the first session, and held open. */
export const HOLDERS = 2;
/**
 * While other clients keep the pooler busy, a client gets a random session: several rounds are
 * needed.
 */
const ROUNDS = 10;

/**
 * Whether a pooler gives each transaction or statement a server session of its own choice, so that
 * session state – settings, advisory locks, LISTEN – does not hold.
 *
 * One session sets a mark. Others then begin transactions and keep them open, so that a pooler that
 * shares server sessions has to give them the marked one, or another one to the first session.
 * Either is proof: a session that is not shared keeps its mark and shows it to no other. So a
 * direct connection and session pooling are never taken for it.
 */
export async function sharesSessions(
  connect: () => Promise<ProbeSession>,
  mark: string,
): Promise<boolean> {
  const opened: ProbeSession[] = [];
  const open = async (): Promise<ProbeSession> => {
    const session = await connect();
    opened.push(session);
    return session;
  };
  try {
    const first = await open();
    await first.query(SET_MARK, [mark]);
    const holders: ProbeSession[] = [];
    const isProved = async (holder: ProbeSession): Promise<boolean> => {
      await holder.query('BEGIN');
      return (await readMark(holder)) === mark || (await readMark(first)) !== mark;
    };
    for (let i = 0; i < HOLDERS; i += 1) {
      const holder = await open();
      if (await isProved(holder)) return true;
      holders.push(holder);
    }
    for (let i = 0; i < ROUNDS * holders.length; i += 1) {
      const holder = holders[i % holders.length] ?? first;
      await holder.query('ROLLBACK');
      if (await isProved(holder)) return true;
    }
    return false;
  } catch (error) {
    if (isStatementPooling(error)) return true;
    throw error;
  } finally {
    await Promise.all(opened.map(async (session) => await session.end().catch(() => undefined)));
  }
}

async function readMark(session: ProbeSession): Promise<unknown> {
  const { rows } = await session.query(GET_MARK);
  return (rows[0] as { readonly mark: unknown } | undefined)?.mark;
}

/** PgBouncer's error for BEGIN in statement pooling mode; it has no SQLSTATE of its own. */
function isStatementPooling(error: unknown): boolean {
  return error instanceof Error && error.message.includes('statement pooling');
}
