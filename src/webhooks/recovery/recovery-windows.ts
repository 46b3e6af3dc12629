import { Injectable } from '@nestjs/common';
import type { FieldError } from '../../common/index.js';
import { parseTimestamp } from '../../http/index.js';
import { LogTimeline } from '../../outbox/index.js';
import type { LogBounds } from '../../outbox/index.js';
import { InvalidWindow } from './recovery.errors.js';

/** A position, which is included, or an RFC 3339 timestamp. */
export type LogPoint = number | string;

/** The positions to look through, both included; none when the first is beyond the last. */
export interface RecoveryWindow {
  readonly since: LogPoint;
  readonly until: LogPoint;
  readonly nextPosition: number;
  readonly lastPosition: number;
}

/** Finds the positions of a window that is given by positions or times. */
@Injectable()
export class RecoveryWindows {
  constructor(private readonly timeline: LogTimeline) {}

  /**
   * @param until absent, or not there yet: the end of the log as it is now
   * @throws {InvalidWindow} when it begins in the future, or ends before it begins
   */
  async find(since: LogPoint, until: LogPoint | undefined, now: Date): Promise<RecoveryWindow> {
    const bounds = await this.timeline.bounds();
    refuseInvalid(since, until, bounds, now);
    const end = until ?? bounds.last;
    return {
      since,
      until: end,
      nextPosition: Math.max(await this.startOf(since, bounds), bounds.first),
      lastPosition: await this.endOf(end, bounds),
    };
  }

  private async startOf(since: LogPoint, bounds: LogBounds): Promise<number> {
    return typeof since === 'number' ? since : this.timeline.startOf(new Date(since), bounds);
  }

  private async endOf(until: LogPoint, bounds: LogBounds): Promise<number> {
    return typeof until === 'number'
      ? Math.min(until, bounds.last)
      : this.timeline.endOf(new Date(until), bounds);
  }
}

function refuseInvalid(
  since: LogPoint,
  until: LogPoint | undefined,
  { last }: LogBounds,
  now: Date,
): void {
  const errors: FieldError[] = [];
  // The position of the next event is no mistake: an empty log begins with it.
  if (typeof since === 'number' && since > last + 1) {
    const message = `must not be after the log's next position, ${last + 1}`;
    errors.push({ path: 'since', message });
  }
  if (typeof since === 'string' && (parseTimestamp(since)?.getTime() ?? 0) > now.getTime()) {
    errors.push({ path: 'since', message: 'must not be in the future' });
  }
  if (until !== undefined && isLater(since, until)) {
    errors.push({ path: 'until', message: 'must not be before `since`' });
  }
  if (errors.length > 0) throw new InvalidWindow(errors);
}

/** A position and a time are not compared: such a window may be empty. */
function isLater(since: LogPoint, until: LogPoint): boolean {
  if (typeof since === 'number' && typeof until === 'number') return since > until;
  return typeof since === 'string' && typeof until === 'string'
    ? Date.parse(since) > Date.parse(until)
    : false;
}
