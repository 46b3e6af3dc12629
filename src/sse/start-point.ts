import { parseResumePoint, standingOf } from '../common/index.js';
import type { LogBounds } from '../event-log/index.js';
import type { ResetReason } from './frame-text.js';

/** Where a stream starts: after `position`, in `epoch`. */
export interface StartPoint {
  readonly position: number;
  readonly epoch: number;
  /** Set when the client's resume point could not be used. */
  readonly reset: ResetReason | null;
  /** Whether the client sent a resume point. */
  readonly resumed: boolean;
}

/**
 * Decides where a stream starts, from the client's resume point (an empty one counts as absent) and
 * the bounds of the log. An unusable resume point is not an error: after an expired one the stream
 * continues with the oldest stored event, after any other at the head of the log.
 */
export function startPoint(lastEventId: string | undefined, bounds: LogBounds): StartPoint {
  const { last, epoch } = bounds;
  if (!lastEventId) return { position: last, epoch, reset: null, resumed: false };
  const resumeAt = (position: number, reset: ResetReason | null = null): StartPoint => ({
    position,
    epoch,
    reset,
    resumed: true,
  });
  const oldest = bounds.first - 1;
  if (lastEventId === 'earliest') return resumeAt(oldest);
  const seen = parseResumePoint(lastEventId);
  if (!seen) return resumeAt(last, 'malformed');
  if (seen.position === 0) return resumeAt(oldest);
  const standing = standingOf(seen, bounds.epochs);
  if (standing !== 'valid') return resumeAt(last, standing);
  if (seen.position > last) return resumeAt(last, 'future');
  if (seen.position < oldest) return resumeAt(oldest, 'expired');
  return resumeAt(seen.position);
}
