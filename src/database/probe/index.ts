export { checkServer } from './check-server.js';
export { DatabaseUnreachable, DatabaseUnsuitable, unreachable } from './database.errors.js';
