export { ConfigModule } from './config.module.js';
export { ANY_ORIGIN } from './cors-origin.js';
export * from './postgres-url/index.js';
export { InvalidSettings, readSettings, readSomeSettings } from './read-settings.js';
export { allSettings } from './schema.js';
export type { Role, SettingValues } from './schema.js';
export * from './config-slices.js';
export { unknownSettingMessage, unknownSettings } from './unknown-settings.js';
