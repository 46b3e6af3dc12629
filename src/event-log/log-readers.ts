import { Injectable } from '@nestjs/common';
import type { GroupStart } from '../events/index.js';

/** A durable reader of this release, whether or not this process runs it. */
export interface KnownReader {
  /** The name of its cursor. */
  readonly cursor: string;
  /** Its name in `consumerLag` and in messages. */
  readonly label: string;
  readonly startAt: GroupStart;
  /**
   * Counts the events that it has read but not handled; absent if it handles events as it reads.
   */
  readonly pending?: () => Promise<number>;
}

/**
 * The durable readers of the log. Each module declares its readers in every process, regardless of
 * its roles, so that any process can tell from the database whether one has stopped. A cursor that
 * this release no longer uses is not included.
 */
@Injectable()
export class LogReaders {
  private readonly readers: KnownReader[] = [];

  declare(reader: KnownReader): void {
    this.readers.push(reader);
  }

  all(): readonly KnownReader[] {
    return this.readers;
  }
}
