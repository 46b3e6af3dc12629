export { DeliveryTargets } from './delivery-target.js';
export type { DeliveryTarget, TargetKey } from './delivery-target.js';
