import { BatchSize } from '../common/index.js';
import { tookTooLong } from '../database/index.js';
import type { SqlClient, SqlConnections } from '../database/index.js';
import type { LoggedEvent } from '../events/index.js';
import { CREATE_CURSOR, MOVE_CURSOR, READ_PAGE } from './log-cursors.sql.js';
import { toLoggedEvent } from './logged-event.js';
import type { LogRow } from './logged-event.js';

interface LogReaderOptions {
  /** The cursor's name; instances that share it share the work. */
  readonly name: string;
  /** Where a reader that never ran before begins. */
  readonly startAt: 'earliest' | 'latest';
  /** Events per page at most. */
  readonly pageSize: number;
  /**
   * Writes what follows from a page, in the transaction that moves the cursor. No network I/O here. It may stop
   * early, and give back the position that it came to: the rest then comes again, in a transaction of its own.
   */
  readonly handle: (events: readonly LoggedEvent[], client: SqlClient) => Promise<number | void>;
}

/**
 * A durable reader of the log: a named cursor that moves in the same transaction that writes what follows
 * from the events it passed, so that each event is handled exactly once, whichever instance gets it.
 */
export class LogReader {
  private readonly page: BatchSize;

  /** @param sql the `ReaderPool`, or another whose commits may wait for the disk */
  constructor(
    private readonly sql: SqlConnections,
    private readonly options: LogReaderOptions,
  ) {
    this.page = new BatchSize(options.pageSize);
  }

  /** Creates the cursor if there is none. Call it before the first page. */
  async register(): Promise<void> {
    const { name, startAt } = this.options;
    await this.sql.query(CREATE_CURSOR, [name, startAt === 'earliest']);
  }

  /**
   * Handles the next page, if there is one and no other instance holds the cursor. Resolves to whether
   * to go on at once.
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
      const rows = await client.query<LogRow>(READ_PAGE, [name, size]);
      const last = rows.at(-1);
      if (!last) return false;
      const end = Number(last.position);
      const reached = (await handle(rows.map(toLoggedEvent), client)) ?? end;
      await client.query(MOVE_CURSOR, [name, reached]);
      return reached < end || rows.length === size;
    });
  }
}
