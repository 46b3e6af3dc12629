export { Addresses } from './addresses.js';
export { databaseAddresses } from './database-addresses.js';
export { reasonOf } from './attempt-errors.js';
export { RoutedClient } from './routed-client.js';
export type { RoutedClientConfig } from './routed-client.js';
