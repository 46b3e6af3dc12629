export { EventLog } from './event-log.js';
export type { EventQuery, LogBounds } from './event-log.js';
export { LOG_BOUNDS } from './event-log.sql.js';
export { EVENT_COLUMNS, toLoggedEvent } from './logged-event.js';
export type { LogRow } from './logged-event.js';
export { LogReader } from './log-reader.js';
export { OutboxModule } from './outbox.module.js';
export { ReaderPool } from './reader-pool.js';
export { Relay } from './relay.js';
