import type { LogBounds } from '../outbox/index.js';
import type { ResetReason } from './frames.js';

/** Where a stream starts: after `position`. */
export interface StartPoint {
  readonly position: number;
  /** Set when the client's resume point could not be used. */
  readonly reset: ResetReason | null;
  /** Whether the client named a resume point at all. */
  readonly resumed: boolean;
}

/** Sixteen digits reach beyond 2^53, which no position does. */
const POSITION = /^\d{1,16}$/;

/**
 * Where a stream starts, given what the client says it has seen (`Last-Event-ID`, else `?lastEventId=`; empty
 * counts as absent) and what the log holds. A resume point that is of no use never ends in an error: an expired
 * one goes on from the oldest kept event, any other from the end of the log.
 */
export function startPoint(lastEventId: string | undefined, bounds: LogBounds): StartPoint {
  if (!lastEventId) return { position: bounds.last, reset: null, resumed: false };
  const oldest = bounds.first - 1;
  if (lastEventId === 'earliest' || /^0+$/.test(lastEventId)) {
    return { position: oldest, reset: null, resumed: true };
  }
  const seen = POSITION.test(lastEventId) ? Number(lastEventId) : null;
  if (seen === null) return { position: bounds.last, reset: 'malformed', resumed: true };
  if (seen > bounds.last) return { position: bounds.last, reset: 'future', resumed: true };
  if (seen < oldest) return { position: oldest, reset: 'expired', resumed: true };
  return { position: seen, reset: null, resumed: true };
}
