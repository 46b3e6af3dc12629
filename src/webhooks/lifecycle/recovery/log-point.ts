import { parseResumePoint } from '../../../common/index.js';
import type { ResumePoint } from '../../../common/index.js';

/**
 * A position (a number), a resume point (`<position>` or `<position>.<epoch>`), or an RFC 3339
 * timestamp.
 */
export type LogPoint = number | string;

/** The resume point of a log point; `null` for a timestamp. A number belongs to epoch 0. */
export function resumePointOf(point: LogPoint): ResumePoint | null {
  return typeof point === 'number' ? { position: point, epoch: 0 } : parseResumePoint(point);
}

/** The time of a log point; `null` for a position. */
export function timeOf(point: LogPoint): Date | null {
  return resumePointOf(point) ? null : new Date(point);
}
