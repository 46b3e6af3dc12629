import { standingOf } from '../../../common/index.js';
import type { FieldError, ResumePoint } from '../../../common/index.js';
import type { LogBounds } from '../../../event-log/index.js';
import { resumePointOf, timeOf } from './log-point.js';
import type { LogPoint } from './log-point.js';
import { InvalidWindow } from './recovery.errors.js';

interface RequestedWindow {
  readonly since: LogPoint;
  readonly until: LogPoint | undefined;
}

/** @throws {InvalidWindow} with an error for each invalid bound */
export function rejectInvalidWindow(window: RequestedWindow, bounds: LogBounds, now: Date): void {
  const { since, until } = window;
  const errors: FieldError[] = [];
  const refuse = (path: string, message: string | undefined): void => {
    if (message !== undefined) errors.push({ path, message });
  };
  refuse('since', startError(since, bounds, now));
  if (until !== undefined) refuse('until', endError(since, until, bounds));
  if (errors.length > 0) throw new InvalidWindow(errors);
}

function startError(since: LogPoint, bounds: LogBounds, now: Date): string | undefined {
  const point = resumePointOf(since);
  if (!point) {
    return Number(timeOf(since)) > now.getTime() ? 'must not be in the future' : undefined;
  }
  // The start is included, so the position before it must be the one that a restore kept.
  const before = { ...point, position: Math.max(0, point.position - 1) };
  const error = epochError(before, bounds);
  if (error !== undefined) return error;
  // The position of the next event is valid: it is the start of an empty log.
  const next = bounds.last + 1;
  return point.position > next ? `must not be after the log's next position, ${next}` : undefined;
}

function endError(since: LogPoint, until: LogPoint, bounds: LogBounds): string | undefined {
  if (isLater(since, until)) return 'must not be before `since`';
  const point = resumePointOf(until);
  return point ? epochError(point, bounds) : undefined;
}

function epochError(point: ResumePoint, { epoch, epochs }: LogBounds): string | undefined {
  const standing = standingOf(point, epochs);
  if (standing === 'future') return `must not be of an epoch after the log's, ${epoch}`;
  if (standing === 'valid') return undefined;
  return `was lost when the log was restored from a backup: give a time, or "<position>.${epoch}"`;
}

/** A position and a time are not comparable: such a window may be empty. */
function isLater(since: LogPoint, until: LogPoint): boolean {
  const [from, to] = [resumePointOf(since), resumePointOf(until)];
  if (from && to) return from.position > to.position;
  return !from && !to && Number(timeOf(since)) > Number(timeOf(until));
}
