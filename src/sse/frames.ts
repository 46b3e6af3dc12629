/** Milliseconds after which a client that lost its connection comes back. */
const RETRY_MS = 3_000;

/** Why a client's resume point could not be used. */
export type ResetReason = 'expired' | 'future' | 'malformed';

/**
 * The first frame: where the stream starts. A block without data is no event to the client, yet moves its last
 * event id, so that a reconnect before the first event misses nothing.
 */
export function startFrame(position: number): string {
  return `retry: ${RETRY_MS}\nid: ${position}\n\n`;
}

/** One event. `json` is its rendition; a line break in it could only be white space between JSON's tokens. */
export function eventFrame(position: number, eventType: string, json: string): string {
  const line = /[\r\n]/.test(json) ? json.replace(/[\r\n]+/g, ' ') : json;
  return `id: ${position}\nevent: ${eventType}\ndata: ${line}\n\n`;
}

/** The resume point could not be used; the stream goes on after `position`. */
export function resetFrame(reason: ResetReason, position: number): string {
  return eventFrame(position, 'stream.reset', JSON.stringify({ reason, position }));
}

/** A sign of life, with the last position that was looked at for this stream. */
export function keepAliveFrame(position: number): string {
  return `: keep-alive\nid: ${position}\n\n`;
}
