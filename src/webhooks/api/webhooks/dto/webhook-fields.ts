import {
  BooleanField,
  EnumField,
  IntegerField,
  JsonField,
  StringField,
  StringListField,
} from '../../../../http/index.js';
import { SIGNATURES } from '../../../signing/index.js';
import { ORDERINGS, WEBHOOK_FORMATS, webhookRules as rules } from '../../../subscriptions/index.js';

/** Whether a use of a field may leave it out, or set it to null. */
interface Use {
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

// The fields that requests and responses share: each is described once.

export const UrlField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description:
      'The URL that events are POSTed to: an absolute https URL (http only if the operator allows it) without ' +
      'credentials and fragment, whose host has globally reachable addresses only.',
    example: 'https://example.com/webhooks',
    ...rules.url,
    ...use,
  });

export const EventTypesField = (use: Use = {}): PropertyDecorator =>
  StringListField({
    description:
      'The events to receive: names (`order.created`), all of a resource (`order.*`) or `*`, which means everything ' +
      'except `system.*`.',
    example: ['order.*', 'inventory.low_stock'],
    ...rules.eventTypes,
    ...use,
  });

export const DescriptionField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description: 'A description for people.',
    example: 'Warehouse',
    ...rules.description,
    nullable: true,
    ...use,
  });

export const FormatField = (use: Use = {}): PropertyDecorator =>
  EnumField(WEBHOOK_FORMATS, {
    name: 'WebhookFormat',
    description:
      'The format of the body: the envelope, a structured CloudEvent, or `data` alone with the other attributes of a ' +
      'CloudEvent in `ce-*` headers.',
    example: 'envelope',
    ...use,
  });

export const VersionsField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      'The version in which each event type is sent. Other types are pinned to the version that is the latest when ' +
      'the webhook begins to cover them. A change affects only the pins that it contains.',
    example: { 'order.created': 1 },
    members: { type: 'integer' },
    ...use,
  });

export const HeadersField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      `Additional headers of each delivery, up to ${rules.headers.max}. Their values are secrets: they are stored ` +
      'encrypted, and responses show `********` in their place. Names that belong to HTTP (`host`, `connection`, …), ' +
      'the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) are rejected. ' +
      'null: none. A change replaces all of them.',
    example: { authorization: 'Bearer a-token-of-the-receiver' },
    members: { type: 'string' },
    nullable: true,
    ...use,
  });

export const FilterField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      'Conditions on events besides their type; null: none. A change replaces the whole filter. `aggregateId`: only ' +
      'events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value ' +
      'that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of ' +
      '`$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on ' +
      '`data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all ' +
      'comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. ' +
      '`data.items.0.sku` tests only the first element. A path that an event does not have passes only these four. ' +
      'Up to 100 comparisons, nested up to 5 deep.',
    example: {
      customerId: 'c-42',
      'data.totalAmount': { $gte: 10_000 },
      'data.items.sku': { $in: ['mug', 'cup'] },
    },
    nullable: true,
    ...use,
  });

export const RetryScheduleField = (use: Use = {}): PropertyDecorator =>
  StringListField({
    description:
      'The delays between the attempts of a delivery, up to 7d each; n delays make n + 1 attempts. null: the schedule ' +
      'of the server.',
    example: ['1m', '5m', '30m'],
    ...rules.retrySchedule,
    nullable: true,
    ...use,
  });

export const OrderingField = (use: Use = {}): PropertyDecorator =>
  EnumField(ORDERINGS, {
    name: 'WebhookOrdering',
    description:
      '`aggregate`: an event is sent once the deliveries of all earlier events of its aggregate have ended; other ' +
      'aggregates do not wait. `none`: no delivery waits for another. Events that are replayed, recovered or in flight ' +
      'when this changes may arrive after later events.',
    example: 'aggregate',
    ...use,
  });

export const RateLimitField = (use: Use = {}): PropertyDecorator =>
  IntegerField({
    description: 'The maximum of requests per second, without test deliveries; null: no limit.',
    example: 50,
    ...rules.rateLimit,
    nullable: true,
    ...use,
  });

export const ConcurrencyField = (use: Use = {}): PropertyDecorator =>
  IntegerField({
    description:
      'The maximum of requests in flight, without test deliveries; null: a fair share of the capacity of the server.',
    example: 10,
    ...rules.concurrency,
    nullable: true,
    ...use,
  });

export const SignatureField = (use: Use = {}): PropertyDecorator =>
  EnumField(SIGNATURES, {
    name: 'SignatureAlgorithm',
    description:
      'How deliveries are signed: `hmac` with a shared secret (`v1`), `ed25519` with a private key that never leaves ' +
      'the server (`v1a`). It cannot be changed.',
    example: 'hmac',
    ...use,
  });

export const OwnSecretField = (): PropertyDecorator =>
  StringField({
    description:
      'A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Default: a generated one. Not for ' +
      '`ed25519`, whose keys are always generated.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    ...rules.secret,
    optional: true,
  });

export const NotifyUrlField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description:
      'The URL for alerts to the owner about new dead letters and about disabling: a signed POST, at most once a ' +
      'minute. The rules of `url` apply. null: none.',
    example: 'https://example.com/alerts',
    ...rules.url,
    nullable: true,
    ...use,
  });

export const NotifyEmailField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description:
      'The e-mail address for alerts to the owner, if the server can send mail. null: none.',
    example: 'owner@example.com',
    ...rules.notifyEmail,
    nullable: true,
    ...use,
  });

export const ActiveField = (description: string): PropertyDecorator =>
  BooleanField({ description, example: true, optional: true });
