export { ConfigModule } from './config.module.js';
export { ANY_ORIGIN } from './cors-origin.js';
export * from './postgres-url/index.js';
export { InvalidSettings, readSettings, readSomeSettings } from './read-settings.js';
export { schema } from './schema.js';
export type { Role, SettingValues } from './schema.js';
export type { Setting } from './setting.js';
export * from './settings.js';
