export { DatabaseClient } from './database-client.js';
export { INDEXES_ONLY, PURPOSES } from './session-purpose.js';
export type { PurposeName } from './session-purpose.js';
export { clientOptions, poolOptions, Sessions } from './sessions.js';
export { ConnectionSilent } from './session.errors.js';
export { SessionsModule } from './sessions.module.js';
export { SessionWatch } from './session-watch.js';
