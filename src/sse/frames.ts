import { formatResumePoint } from '../common/index.js';

/** Milliseconds after which a client that lost its connection comes back. */
const RETRY_MS = 3_000;

/** Why a client's resume point could not be used. */
export type ResetReason = 'expired' | 'future' | 'malformed' | 'restored';

/**
 * The first frame: where the stream starts. A block without data is no event to the client, yet moves its last
 * event id, so that a reconnect before the first event misses nothing.
 */
export function startFrame(position: number, epoch: number): string {
  return `retry: ${RETRY_MS}\nid: ${formatResumePoint(position, epoch)}\n\n`;
}

/** What every frame with data has. */
export interface EventFrameFields {
  readonly position: number;
  readonly epoch: number;
  readonly eventType: string;
}

/** One event. `json` is its rendition; a line break in it could only be white space between JSON's tokens. */
export function eventFrame({ position, epoch, eventType }: EventFrameFields, json: string): string {
  const line = /[\r\n]/.test(json) ? json.replace(/[\r\n]+/g, ' ') : json;
  return `id: ${formatResumePoint(position, epoch)}\nevent: ${eventType}\ndata: ${line}\n\n`;
}

/** The resume point could not be used; the stream goes on after `position`. */
export function resetFrame(reason: ResetReason, position: number, epoch: number): string {
  const fields = { position, epoch, eventType: 'stream.reset' };
  return eventFrame(fields, JSON.stringify({ reason, position }));
}

/** A sign of life, with the last position that was looked at for this stream. */
export function keepAliveFrame(position: number, epoch: number): string {
  return `: keep-alive\nid: ${formatResumePoint(position, epoch)}\n\n`;
}
