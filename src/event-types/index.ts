export { DeprecatedVersionUsage } from './deprecation/deprecated-version-usage.js';
export { PinnedReaders } from './deprecation/pinned-readers.js';
export type { PinnedReader } from './deprecation/pinned-readers.js';
export type { VersionOfType } from './deprecation/version-use.js';
export { ApiEventPageResponse, ApiEventResponse } from './dto/api-event-responses.js';
export { CloudEventResponse } from './dto/cloud-event.response.js';
export { EventPageResponse, EventResponse } from './dto/event.response.js';
export { EventTypesModule } from './event-types.module.js';
