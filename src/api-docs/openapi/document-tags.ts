import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations.js';

interface Tag {
  readonly name: string;
  readonly description: string;
}

const DOMAIN_TAGS: readonly Tag[] = [
  {
    name: 'Orders',
    description: 'Orders and their steps, from `pending` to `delivered` or `cancelled`.',
  },
  { name: 'Inventory', description: 'The stock of each SKU, which follows the orders.' },
];

const PLATFORM_TAGS: readonly Tag[] = [
  { name: 'Events', description: 'The log of all events, in the order of their positions.' },
  {
    name: 'Streams',
    description: 'Events as they happen, as Server-Sent Events that resume without a loss.',
  },
  {
    name: 'Webhooks',
    description: 'Subscriptions of URLs to events: what is sent, how it is signed, and its status.',
  },
  { name: 'Deliveries', description: 'What was sent to a webhook, with every attempt.' },
  {
    name: 'Dead letters',
    description: 'Events and messages that failed for good, to be replayed or discarded.',
  },
  { name: 'Event types', description: 'The types of events and the JSON Schemas of their data.' },
  { name: 'Inbound webhooks', description: 'Signed messages from other systems.' },
  { name: 'API keys', description: 'Keys, their scopes and their tenants.' },
  { name: 'Consumers', description: 'The handlers inside Tidings that process events.' },
  { name: 'Operations', description: 'Health checks for operators and load balancers.' },
  {
    name: 'Webhook messages',
    description: 'The requests that Tidings sends to the URL of a webhook, by type and version.',
  },
];

/**
 * Declares the tags, most important first. A domain that is not listed follows those that are.
 */
export function documentTags(document: OpenAPIObject): void {
  const used = new Set(operationsOf(document).flatMap(([, { tags = [] }]) => tags));
  const listed = new Set([...DOMAIN_TAGS, ...PLATFORM_TAGS].map(({ name }) => name));
  const others = [...used].filter((name) => !listed.has(name)).map((name) => otherTag(name));
  document.tags = [
    ...DOMAIN_TAGS.filter(({ name }) => used.has(name)),
    ...others,
    ...PLATFORM_TAGS,
  ];
}

const otherTag = (name: string): Tag => ({
  name,
  description: `Operations on ${name.toLowerCase()}.`,
});
