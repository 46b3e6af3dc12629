export type { AttributeStream } from './attribute-stream.controller.js';
export { EventStreams } from './event-streams.js';
export { SseModule } from './sse.module.js';
