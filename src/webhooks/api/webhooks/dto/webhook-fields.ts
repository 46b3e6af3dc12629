import { EMAIL_ADDRESS, EMAIL_ADDRESS_LENGTH } from '../../../../common/index.js';
import {
  BooleanField,
  EnumField,
  IntegerField,
  JsonField,
  StringField,
  StringListField,
} from '../../../../http/index.js';
import { SIGNATURES } from '../../../signing/index.js';
import { ORDERINGS, WEBHOOK_FORMATS } from '../../../subscriptions/index.js';

/** Whether a use of a field may leave it out, or set it to null. */
interface Use {
  readonly optional?: boolean;
  readonly nullable?: boolean;
}

// The fields that a new webhook, a change and an answer share: each is described once.

export const UrlField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description:
      'Where events are POSTed: an absolute https URL (http only where the operator allows it) without ' +
      'credentials and fragment, whose host has globally reachable addresses only.',
    example: 'https://example.com/webhooks',
    max: 2048,
    ...use,
  });

export const EventTypesField = (use: Use = {}): PropertyDecorator =>
  StringListField({
    description:
      'Which events: names (`order.created`), all of a resource (`order.*`) or `*`, which is everything but ' +
      '`system.*`.',
    example: ['order.*', 'inventory.low_stock'],
    min: 1,
    max: 100,
    itemMax: 128,
    ...use,
  });

export const DescriptionField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description: 'For people.',
    example: 'Warehouse',
    min: 0,
    max: 1000,
    nullable: true,
    ...use,
  });

export const FormatField = (use: Use = {}): PropertyDecorator =>
  EnumField(WEBHOOK_FORMATS, {
    description:
      'The body: our envelope, a structured CloudEvent, or `data` alone with the rest of a CloudEvent in ' +
      '`ce-*` headers.',
    example: 'envelope',
    ...use,
  });

export const VersionsField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      'The version in which each event type is sent. Types that are not named are pinned to the version that ' +
      'is the latest when the webhook begins to cover them. A change names only the pins that change.',
    example: { 'order.created': 1 },
    ...use,
  });

export const HeadersField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      'Headers that each delivery carries besides our own, up to 20. Their values are secrets: kept encrypted, and ' +
      'answers show `********` in their place. Names that HTTP (`host`, `connection`, …), the signature ' +
      '(`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) own are refused. null: none. A ' +
      'change replaces them all.',
    example: { authorization: 'Bearer a-token-of-the-receiver' },
    nullable: true,
    ...use,
  });

export const FilterField = (use: Use = {}): PropertyDecorator =>
  JsonField({
    description:
      'What events must have besides their type; null: nothing. A change replaces the whole filter. `aggregateId`: only ' +
      'events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value ' +
      'that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of ' +
      '`$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on ' +
      '`data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all ' +
      'comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. ' +
      '`data.items.0.sku` looks at the first element alone. A path that an event does not have passes only these four. ' +
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
      'The waits between the attempts of a delivery, up to 7d each; n waits make n + 1 attempts. null: those ' +
      'of the server.',
    example: ['1m', '5m', '30m'],
    min: 0,
    max: 20,
    itemMax: 16,
    nullable: true,
    ...use,
  });

export const OrderingField = (use: Use = {}): PropertyDecorator =>
  EnumField(ORDERINGS, {
    description:
      '`aggregate`: an event is sent once all earlier ones of its aggregate are over, delivered or given up; other ' +
      'aggregates do not wait. `none`: nothing waits for anything. What is replayed, recovered or was already under ' +
      'way when this changed may come after later events.',
    example: 'aggregate',
    ...use,
  });

export const RateLimitField = (use: Use = {}): PropertyDecorator =>
  IntegerField({
    description: 'Requests a second at most, `test` not counted; null: no limit.',
    example: 50,
    min: 1,
    max: 10_000,
    nullable: true,
    ...use,
  });

export const ConcurrencyField = (use: Use = {}): PropertyDecorator =>
  IntegerField({
    description:
      'Requests under way at once at most, `test` not counted; null: a fair share of what the server can do.',
    example: 10,
    min: 1,
    max: 1_000,
    nullable: true,
    ...use,
  });

export const SignatureField = (use: Use = {}): PropertyDecorator =>
  EnumField(SIGNATURES, {
    description:
      'How deliveries are signed, for good: `hmac` with a secret that both sides know (`v1`), `ed25519` with a private ' +
      'key that never leaves the server (`v1a`).',
    example: 'hmac',
    ...use,
  });

export const OwnSecretField = (): PropertyDecorator =>
  StringField({
    description:
      'A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Absent: one is made. Not for ' +
      '`ed25519`, whose keys are always made here.',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    max: 128,
    optional: true,
  });

export const NotifyUrlField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description:
      'Where its owner is told of new dead letters and of its deactivation: a signed POST at most once a minute. The rules ' +
      'of `url` hold. null: nowhere.',
    example: 'https://example.com/alerts',
    max: 2048,
    nullable: true,
    ...use,
  });

export const NotifyEmailField = (use: Use = {}): PropertyDecorator =>
  StringField({
    description: 'The same by mail, where the server has a mail server. null: nobody.',
    example: 'owner@example.com',
    max: EMAIL_ADDRESS_LENGTH,
    pattern: EMAIL_ADDRESS,
    expected: 'an e-mail address',
    nullable: true,
    ...use,
  });

export const ActiveField = (description: string): PropertyDecorator =>
  BooleanField({ description, example: true, optional: true });
