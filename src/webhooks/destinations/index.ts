export { isPublicAddress } from './address-policy.js';
export { CachingResolver } from './caching-resolver.js';
export { DestinationGuard } from './destination-guard.js';
export type { DestinationRules } from './destination-guard.js';
export { DestinationRefused, UnresolvableHost } from './destination.errors.js';
export { Resolver } from './resolver.js';
export { SystemResolver } from './system-resolver.js';
