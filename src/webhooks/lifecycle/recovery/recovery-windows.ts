import { Injectable } from '@nestjs/common';
import { formatResumePoint } from '../../../common/index.js';
import { LogTimeline } from '../../../event-log/index.js';
import type { LogBounds } from '../../../event-log/index.js';
import { resumePointOf } from './log-point.js';
import type { LogPoint } from './log-point.js';
import { rejectInvalidWindow } from './reject-invalid-window.js';

/** The positions to search, both included; empty if the first is after the last. */
export interface RecoveryWindow {
  readonly since: LogPoint;
  readonly until: LogPoint;
  readonly nextPosition: number;
  readonly lastPosition: number;
}

/** Finds the positions of a window whose bounds are positions or times. */
@Injectable()
export class RecoveryWindows {
  constructor(private readonly timeline: LogTimeline) {}

  /**
   * @param until absent, or in the future: the current end of the log
   * @throws {InvalidWindow} when the window starts in the future, ends before its start, or has a
   * position that was lost in a restore from a backup
   */
  async find(since: LogPoint, until: LogPoint | undefined, now: Date): Promise<RecoveryWindow> {
    const bounds = await this.timeline.bounds();
    rejectInvalidWindow({ since, until }, bounds, now);
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

/** The default of `until`. The response contains it, so that the next recovery can start there. */
function endOfLog({ last, epoch }: LogBounds): LogPoint {
  return epoch === 0 ? last : formatResumePoint(last, epoch);
}
