interface Link {
  /** Its name in the JSON. */
  readonly name: string;
  /** Without the leading slash: the page links relatively, so it works below any path. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** Where to go from the start page. All of these paths need no key. */
export const LINKS: readonly Link[] = [
  {
    name: 'docs',
    path: 'docs',
    title: 'API documentation',
    description: 'Browse the operations and try them.',
  },
  {
    name: 'openapi',
    path: 'openapi.json',
    title: 'OpenAPI document',
    description: 'The HTTP API and the webhooks, for client generators.',
  },
  {
    name: 'asyncapi',
    path: 'asyncapi.json',
    title: 'AsyncAPI document',
    description: 'Streams and webhooks, with every version of every event.',
  },
  {
    name: 'eventTypes',
    path: 'event-types',
    title: 'Event types',
    description: 'Every event type with its versions and their JSON Schemas.',
  },
  {
    name: 'ready',
    path: 'health/ready',
    title: 'Readiness',
    description: 'Whether this process and what it depends on can serve requests.',
  },
  {
    name: 'live',
    path: 'health/live',
    title: 'Liveness',
    description: 'Whether this process runs.',
  },
  {
    name: 'eventHealth',
    path: 'health/events',
    title: 'Event path',
    description: 'Whether events flow, across all processes, with their latencies.',
  },
];
