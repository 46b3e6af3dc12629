export { Addresses } from './addresses.js';
export { databaseAddresses } from './database-addresses.js';
export { NoUsableHost, reasonOf, UnsuitableServer } from './attempt-errors.js';
export { RoutedClient } from './routed-client.js';
export type { RoutedClientConfig } from './routed-client.js';
