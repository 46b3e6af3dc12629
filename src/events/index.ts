export { AggregateRoot } from './aggregate-root.js';
export type { RecordedEvent } from './aggregate-root.js';
export { declaredEvents } from './declared-events.js';
export { deprecationHeaders } from './deprecation.js';
export type { Deprecation } from './deprecation.js';
export type { EventEnvelope, LoggedEvent } from './envelope.js';
export { aggregateTypeOf, defineEvent, latestVersion, resourceOf } from './event-definition.js';
export type { DefinedEvent, EventData, EventDefinition, EventVersion } from './event-definition.js';
export { EventHistory } from './event-history.js';
export type { HistoryPage, HistoryQuery } from './event-history.js';
export { eventPage } from './event-page.js';
export { EventRegistry } from './event-registry.js';
export { EVENT_FORMATS, EventRenderer } from './event-renderer.js';
export type { EventFormat } from './event-renderer.js';
export { EventsModule } from './events.module.js';
export { InvalidEventType, unknownEventType } from './invalid-event-type.js';
export { LOG_APPENDED, OUTBOX_COMMITTED } from './hints.js';
export { domainEventSubscriptions, OnDomainEvent } from './on-domain-event.decorator.js';
export type {
  DomainEventHandler,
  DomainEventSubscription,
  GroupStart,
} from './on-domain-event.decorator.js';
export { inboundSubscription, OnInbound } from './on-inbound.decorator.js';
export type { InboundHandler, InboundMessage } from './on-inbound.decorator.js';
export { publishedSchema, schemaPath } from './published-schema.js';
export { parseTypePattern, typeMatcher } from './type-pattern.js';
export type { TypePattern } from './type-pattern.js';
export {
  closedObject,
  integerSchema,
  listSchema,
  nullable,
  textSchema,
} from './schema-builders.js';
export { SchemaValidator } from './schema-validator.js';
export { TypeSelection } from './type-selection.js';
export { webhookTest } from './webhook-test.event.js';
