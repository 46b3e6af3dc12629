import { Injectable } from '@nestjs/common';
import { formatResumePoint } from '../../../common/index.js';
import { LogTimeline } from '../../../event-log/index.js';
import type { LogBounds } from '../../../event-log/index.js';
import { resumePointOf } from './log-point.js';
import type { LogPoint } from './log-point.js';
import { refuseInvalidWindow } from './refuse-invalid-window.js';

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
   * @throws {InvalidWindow} when it begins in the future, ends before it begins, or names a position that was lost in
   * a restore from a backup
   */
  async find(since: LogPoint, until: LogPoint | undefined, now: Date): Promise<RecoveryWindow> {
    const bounds = await this.timeline.bounds();
    refuseInvalidWindow({ since, until }, bounds, now);
    const end = until ?? endOfLog(bounds);
    return {
      since,
      until: end,
      nextPosition: Math.max(await this.startOf(since, bounds), bounds.first),
      lastPosition: await this.endOf(end, bounds),
    };
  }

  private async startOf(since: LogPoint, bounds: LogBounds): Promise<number> {
    const point = resumePointOf(since);
    return point ? point.position : this.timeline.startOf(new Date(since), bounds);
  }

  private async endOf(until: LogPoint, bounds: LogBounds): Promise<number> {
    const point = resumePointOf(until);
    return point
      ? Math.min(point.position, bounds.last)
      : this.timeline.endOf(new Date(until), bounds);
  }
}

/** It is shown to whoever asked, who may ask again from there. */
function endOfLog({ last, epoch }: LogBounds): LogPoint {
  return epoch === 0 ? last : formatResumePoint(last, epoch);
}
