import { EventLog1760000000001 } from './0001-event-log.js';

/** In the order in which they run. A migration that has been released is never changed. */
export const migrations = [EventLog1760000000001];
