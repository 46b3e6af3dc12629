export { ConfigModule } from './config.module.js';
export { ANY_ORIGIN } from './cors-origin.js';
export { envExample } from './env-example.js';
export * from './postgres-url/index.js';
export { InvalidSettings, readSettings, readSomeSettings } from './read-settings.js';
export type { Role, SettingValues } from './schema.js';
export * from './settings.js';
