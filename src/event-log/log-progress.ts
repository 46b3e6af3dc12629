import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { HAS_LEADER, OUTBOX_DEPTH, READ_PROGRESS } from './log-progress.sql.js';
import { LogReaders } from './log-readers.js';

/** The oldest event in the outbox. */
export interface OldestPending {
  readonly id: number;
  readonly occurredAt: Date;
}

/** The progress of a reader. */
export interface ReaderProgress {
  readonly label: string;
  readonly position: number;
  /** The number of events that it has read but not handled. */
  readonly pending: number;
  /** The number of events that it has not read or not handled. */
  readonly lag: number;
}

export interface LogProgressView {
  readonly head: number;
  /** `null` when the outbox is empty. */
  readonly oldest: OldestPending | null;
  readonly readers: readonly ReaderProgress[];
}

/**
 * Reads the progress of the relay and of every reader from the database, the same in every process.
 */
@Injectable()
export class LogProgress {
  constructor(
    private readonly sql: SqlPool,
    private readonly readers: LogReaders,
  ) {}

  async read(): Promise<LogProgressView> {
    const known = this.readers.all();
    const cursors = known.map(({ cursor }) => cursor);
    const [row] = await this.sql.query(READ_PROGRESS, [cursors]);
    if (!row) throw new Error('the event log has no head');
    const head = Number(row.head);
    const readers: ReaderProgress[] = [];
    for (const { cursor, label, startAt, pending } of known) {
      // A reader that has never run has no cursor.
      const position = row.positions[cursor] ?? (startAt === 'earliest' ? 0 : head);
      const waiting = (await pending?.()) ?? 0;
      const lag = Math.max(0, head - position) + waiting;
      readers.push({ label, position, pending: waiting, lag });
    }
    return { head, oldest: oldestOf(row), readers };
  }

  /** The number of events in the outbox; 10 000 stands for that many or more. */
  async outboxDepth(): Promise<number> {
    const [row] = await this.sql.query(OUTBOX_DEPTH);
    return row?.depth ?? 0;
  }

  /** Whether a relay leads, in any process. */
  async hasLeader(): Promise<boolean> {
    const [row] = await this.sql.query(HAS_LEADER);
    return row?.leads ?? false;
  }
}

interface OldestRow {
  readonly oldestId: number | string | null;
  readonly oldestAt: Date | null;
}

function oldestOf({ oldestId, oldestAt }: OldestRow): OldestPending | null {
  return oldestId === null || oldestAt === null
    ? null
    : { id: Number(oldestId), occurredAt: oldestAt };
}
