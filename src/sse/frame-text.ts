import { formatResumePoint } from '../common/index.js';

/** Milliseconds after which a client that lost its connection reconnects. */
const RETRY_MS = 3_000;

/** Why a client's resume point could not be used. */
export type ResetReason = 'expired' | 'future' | 'malformed' | 'restored';

/**
 * The first frame: where the stream starts. The client dispatches no event for a block without
 * data, but stores its id, so a reconnect before the first event misses nothing. A comment names
 * the requested event types that are not known here.
 */
export function startText(
  position: number,
  epoch: number,
  unknownTypes: readonly string[] = [],
): string {
  const unknown = unknownTypes.length > 0 ? `: unknown types: ${unknownTypes.join(', ')}\n` : '';
  return `retry: ${RETRY_MS}\nid: ${formatResumePoint(position, epoch)}\n${unknown}\n`;
}

/** The fields of every frame with data. */
export interface EventFields {
  readonly position: number;
  readonly epoch: number;
  /** The name of the frame; null for none. */
  readonly name: string | null;
}

/**
 * The frame of one event. `json` is its rendition; a line break in it can only be white space
 * between JSON tokens.
 */
export function eventText({ position, epoch, name }: EventFields, json: string): string {
  const line = /[\r\n]/.test(json) ? json.replace(/[\r\n]+/g, ' ') : json;
  const event = name === null ? '' : `event: ${name}\n`;
  return `id: ${formatResumePoint(position, epoch)}\n${event}data: ${line}\n\n`;
}

/**
 * The resume point could not be used; the stream continues after `position`. The frame is named
 * even on a stream without names, so that no listener takes it for an event.
 */
export function resetText(reason: ResetReason, position: number, epoch: number): string {
  const fields = { position, epoch, name: 'stream.reset' };
  return eventText(fields, JSON.stringify({ reason, position }));
}

/** A keep-alive with the last position scanned for this stream. */
export function keepAliveText(position: number, epoch: number): string {
  return `: keep-alive\nid: ${formatResumePoint(position, epoch)}\n\n`;
}
