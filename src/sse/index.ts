export type { AttributeStream } from './attribute-stream.controller.js';
export { SseModule } from './sse.module.js';
