import { Child } from './support/child.js';
import { amount } from './support/options.js';
import { compare, interleave, report } from './support/report.js';

/**
 * CPU time per request of the webhook sender against undici's `Pool.request`: the same body and
 * headers over kept-alive connections. Each sender, and the receiver, has its own process.
 */
const REQUESTS = amount(20_000);

const receiver = await Child.start<string>(new URL('./support/receiver.ts', import.meta.url));
const script = new URL('./baselines/sender-loop.ts', import.meta.url);
const [tidings, undici] = await Promise.all(
  ['tidings', 'undici'].map((sender) =>
    Child.start(script, { TARGET: receiver.ready, SENDER: sender }),
  ),
);
if (!tidings || !undici) throw new Error('a sender is missing');

const rounds = await interleave({
  tidings: () => tidings.request<number>(REQUESTS),
  'undici Pool.request': () => undici.request<number>(REQUESTS),
});
await Promise.all([tidings, undici, receiver].map((child) => child.stop()));
report(
  compare(rounds, 'tidings', 'undici Pool.request', {
    work: 'CPU time per webhook request (lower is better)',
    unit: 'µs',
  }),
);
