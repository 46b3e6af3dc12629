export { RecentEvents } from './recent-events.js';
export { Renditions } from './renditions.js';
export { SharedEvent } from './shared-event.js';
export type { Rendition } from './shared-event.js';
export { RenditionsModule } from './renditions.module.js';
