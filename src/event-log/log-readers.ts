import { Injectable } from '@nestjs/common';
import type { GroupStart } from '../events/index.js';

/** A durable reader that this release has, whether or not this process runs it. */
export interface KnownReader {
  /** The name of its cursor. */
  readonly cursor: string;
  /** Its name for people and in `consumerLag`. */
  readonly label: string;
  readonly startAt: GroupStart;
  /** Events that it has read and not handled yet; absent: it handles what it reads at once. */
  readonly pending?: () => Promise<number>;
}

/**
 * The durable readers of the log. Each module declares its own in every process, whatever its roles, so that
 * any process can judge from the database whether one stands still; a cursor that no release uses any more is left out.
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
