import { BatchSize, tookTooLong } from '../common/index.js';
import type { SqlClient, SqlConnections } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { CREATE_CURSOR, MOVE_CURSOR, READ_PAGE } from './log-cursors.sql.js';
import { toLoggedEvent } from './logged-event.js';

interface LogReaderOptions {
  /** The name of the cursor; instances with the same name share the work. */
  readonly name: string;
  /** Where a new reader starts. */
  readonly startAt: 'earliest' | 'latest';
  /** The maximum number of events per page. */
  readonly pageSize: number;
  /**
   * Processes a page, in the transaction that moves the cursor. It must not do network I/O. It may
   * stop early and return the position that it has reached; the remaining events come again in the
   * next transaction.
   */
  readonly handle: (events: readonly LoggedEvent[], client: SqlClient) => Promise<number | void>;
}

/**
 * A durable reader of the log. Its cursor moves in the same transaction that writes the results of
 * the events, so that each event is handled exactly once, by whichever instance.
 */
export class LogReader {
  private readonly page: BatchSize;

  /** @param sql the `ReaderPool`, or a pool whose commits wait for the disk */
  constructor(
    private readonly sql: SqlConnections,
    private readonly options: LogReaderOptions,
  ) {
    this.page = new BatchSize(options.pageSize);
  }

  /** Creates the cursor if it does not exist. Call it before the first page. */
  async register(): Promise<void> {
    const { name, startAt } = this.options;
    await this.sql.query(CREATE_CURSOR, [name, startAt === 'earliest']);
  }

  /**
   * Handles the next page, unless there is none or another instance holds the cursor. Resolves to
   * whether there may be more events.
   */
  async readPage(): Promise<boolean> {
    try {
      const more = await this.handlePage(this.page.current);
      this.page.succeeded();
      return more;
    } catch (error) {
      if (tookTooLong(error)) this.page.tookTooLong();
      throw error;
    }
  }

  private handlePage(size: number): Promise<boolean> {
    const { name, handle } = this.options;
    return this.sql.transaction(async (client) => {
      const rows = await client.query(READ_PAGE, [name, size]);
      const last = rows.at(-1);
      if (!last) return false;
      const end = Number(last.position);
      const reached = (await handle(rows.map(toLoggedEvent), client)) ?? end;
      await client.query(MOVE_CURSOR, [name, reached]);
      return reached < end || rows.length === size;
    });
  }
}
