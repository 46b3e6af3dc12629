export { isPublicAddress } from './address-policy.js';
export { DestinationGuard } from './destination-guard.js';
export {
  DestinationRefused,
  HostNotPublic,
  HostRefused,
  UnresolvableHost,
} from './destination.errors.js';
export { Resolver } from './resolver.js';
export { SystemResolver } from './system-resolver.js';
export { DestinationsModule } from './destinations.module.js';
