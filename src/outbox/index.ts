export { Outbox } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { Relay } from './relay.js';
export { RELAY_LOCK } from './relay.sql.js';
