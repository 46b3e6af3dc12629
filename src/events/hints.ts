/**
 * Hints (`@nestjs/event-emitter`), which only announce early what polling would find anyway. Losing
 * one costs milliseconds, never an event.
 */
export const OUTBOX_COMMITTED = 'outbox.committed';
/** The log has grown; the payload is its last position. */
export const LOG_APPENDED = 'log.appended';
