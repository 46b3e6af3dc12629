export { HealthModule } from './health.module.js';
export { HealthRegistry } from './health-registry.js';
export type { HealthCheck } from './health-registry.js';
