export { HandlerGroups } from './handler-groups.js';
export type { GroupLag } from './handler-groups.js';
export { HandlersModule } from './handlers.module.js';
export { ProviderMethods } from './provider-methods.js';
