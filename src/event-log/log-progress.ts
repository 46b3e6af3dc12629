import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { HAS_LEADER, OUTBOX_DEPTH, READ_PROGRESS } from './log-progress.sql.js';
import { LogReaders } from './log-readers.js';

/** The oldest event that waits for its place in the log. */
export interface OldestWaiting {
  readonly id: number;
  readonly occurredAt: Date;
}

/** How far a reader has come. */
export interface ReaderProgress {
  readonly label: string;
  readonly position: number;
  /** Events that it has read and not handled yet. */
  readonly pending: number;
  /** Events that it has yet to read or handle. */
  readonly lag: number;
}

export interface LogProgressView {
  readonly head: number;
  /** `null` when the outbox is empty. */
  readonly oldest: OldestWaiting | null;
  readonly readers: readonly ReaderProgress[];
}

interface ProgressRow {
  readonly head: number | string;
  readonly oldestId: number | string | null;
  readonly oldestAt: Date | null;
  readonly positions: Readonly<Record<string, number>>;
}

/** How far the relay and every reader have come, read from the database: the same for every process. */
@Injectable()
export class LogProgress {
  constructor(
    private readonly sql: SqlPool,
    private readonly readers: LogReaders,
  ) {}

  async read(): Promise<LogProgressView> {
    const known = this.readers.all();
    const cursors = known.map(({ cursor }) => cursor);
    const [row] = await this.sql.query<ProgressRow>(READ_PROGRESS, [cursors]);
    if (!row) throw new Error('the event log has no head');
    const head = Number(row.head);
    const readers: ReaderProgress[] = [];
    for (const { cursor, label, startAt, pending } of known) {
      // A reader that never ran has no cursor yet.
      const position = row.positions[cursor] ?? (startAt === 'earliest' ? 0 : head);
      const waiting = (await pending?.()) ?? 0;
      const lag = Math.max(0, head - position) + waiting;
      readers.push({ label, position, pending: waiting, lag });
    }
    return { head, oldest: oldestOf(row), readers };
  }

  /** Events that wait for their place in the log; 10 000 stands for that many or more. */
  async outboxDepth(): Promise<number> {
    const [row] = await this.sql.query<{ depth: number }>(OUTBOX_DEPTH);
    return row?.depth ?? 0;
  }

  /** Whether a relay leads, in whichever process. */
  async hasLeader(): Promise<boolean> {
    const [row] = await this.sql.query<{ leads: boolean }>(HAS_LEADER);
    return row?.leads ?? false;
  }
}

function oldestOf({ oldestId, oldestAt }: ProgressRow): OldestWaiting | null {
  return oldestId === null || oldestAt === null
    ? null
    : { id: Number(oldestId), occurredAt: oldestAt };
}
