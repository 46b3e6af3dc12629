import { VERSION } from '../../../common/index.js';
import { deprecationHeaders } from '../../../events/index.js';
import type { Deprecation, LoggedEvent } from '../../../events/index.js';
import type { WebhookFormat } from '../../subscriptions/index.js';

const USER_AGENT = `Tidings/${VERSION}`;

const CONTENT_TYPES: Readonly<Record<WebhookFormat, string>> = {
  envelope: 'application/json',
  cloudevents: 'application/cloudevents+json',
  'cloudevents-binary': 'application/json',
};

interface DeliveryMessage {
  readonly event: LoggedEvent;
  readonly format: WebhookFormat;
  /** The deprecation of the version in which the event is sent. */
  readonly deprecated: Deprecation | undefined;
  /** The context attributes of CloudEvents; empty in formats other than the binary one. */
  readonly attributes: Readonly<Record<string, string>>;
  /** 1, 2, … */
  readonly attempt: number;
  readonly timestampSeconds: number;
  /** The subscription's custom headers. They never override the headers of a delivery. */
  readonly custom: Readonly<Record<string, string>>;
  /** The value of `webhook-signature`. */
  readonly signature: string;
}

/**
 * The headers of a delivery: Standard Webhooks, W3C Trace Context, custom headers and, in binary
 * mode, CloudEvents.
 */
export function deliveryHeaders(message: DeliveryMessage): Record<string, string> {
  const { event, format } = message;
  const headers: Record<string, string> = {
    ...message.custom,
    'content-type': CONTENT_TYPES[format],
    'user-agent': USER_AGENT,
    'webhook-id': event.eventId,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': message.signature,
    'webhook-attempt': String(message.attempt),
    traceparent: event.traceparent ?? newTrace(event),
    ...deprecationHeaders(message.deprecated),
  };
  if (format === 'cloudevents-binary') Object.assign(headers, binaryModeHeaders(message));
  return headers;
}

/** An event without a trace starts one: derived from its id, so that every attempt has the same. */
function newTrace({ eventId }: LoggedEvent): string {
  const hex = eventId.replaceAll('-', '');
  return `00-${hex}-${hex.slice(16)}-00`;
}

/** CloudEvents 1.0, HTTP binding §3.1: attributes except the content type are `ce-` headers. */
function binaryModeHeaders({ attributes }: DeliveryMessage): Record<string, string> {
  const { datacontenttype: _, ...others } = attributes;
  const entries = Object.entries(others);
  return Object.fromEntries(entries.map(([name, value]) => [`ce-${name}`, headerValue(value)]));
}

/** §3.1.3.2: `"`, `%` and all but visible ASCII are percent-encoded as UTF-8. */
function headerValue(text: string): string {
  return text.toWellFormed().replace(/[^\x21-\x7e]|["%]/gu, encodeURIComponent);
}
