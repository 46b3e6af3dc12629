import { setTimeout } from 'node:timers/promises';
import { Child } from './support/child.js';
import { compare, interleave, report, reportPostgres } from './support/report.js';

/**
 * The cost of an event: `POST /orders` over HTTP, with its event recorded, stored, relayed and
 * fanned out, against the same route with the outbox disabled. Each has a process and a database of
 * its own, and so has the load.
 */
const SERVER = new URL('./support/order-server.ts', import.meta.url);
const LOAD = new URL('./support/load.ts', import.meta.url);

interface OrderServer {
  readonly url: string;
  readonly postgresVersion: string;
}

interface EventHealth {
  readonly outboxDepth: number;
  readonly consumerLag: Readonly<Record<string, number | null>>;
}

const servers = [
  await Child.start<OrderServer>(SERVER),
  await Child.start<OrderServer>(SERVER, { WITHOUT_EVENTS: 'true' }),
] as const;
reportPostgres(servers[0].ready.postgresVersion);
const loads = [
  await Child.start(LOAD, { TARGET: servers[0].ready.url }),
  await Child.start(LOAD, { TARGET: servers[1].ready.url }),
] as const;

/** Resolves once the events of a round have been handled: their work must not slow the baseline. */
async function settled(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/health/events`);
    const { outboxDepth, consumerLag } = (await response.json()) as EventHealth;
    if (outboxDepth === 0 && Object.values(consumerLag).every((lag) => !lag)) return;
    await setTimeout(100);
  }
}

const rounds = await interleave({
  'with events': () => loads[0].request<number>('go'),
  'without events': async () => {
    await settled(servers[0].ready.url);
    return await loads[1].request<number>('go');
  },
});
for (const server of servers) await server.request('stop');
await Promise.all([...loads, ...servers].map((child) => child.stop()));
report(
  compare(rounds, 'with events', 'without events', {
    work: 'POST /orders with its event',
    unit: 'per second',
  }),
);
