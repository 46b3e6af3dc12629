import { EventEmitter2 } from '@nestjs/event-emitter';
import { readSettings } from '../../src/config/index.js';
import { createApp } from '../../src/create-app.js';
import { ReplayHandlers } from '../../src/dead-letter/index.js';
import { LOG_APPENDED, OUTBOX_COMMITTED } from '../../src/events/index.js';
import { DeliveryQueue } from '../../src/webhooks/deliveries/queue/delivery-queue.js';
import { WebhookSender } from '../../src/webhooks/sending/index.js';
import { composeTestedApp } from '../support/composition.js';

/**
 * The whole application in a process that kills itself without a shutdown at the point that its
 * parent names; without one, it keeps running. Prints the URL of its API.
 */
const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};

const settings = readSettings(process.env);
const app = await createApp(settings, composeTestedApp(settings));
const hints = app.get(EventEmitter2);
const queue = app.get(DeliveryQueue, { strict: false });
const sender = app.get(WebhookSender, { strict: false });

const onHint = (hint: string): void => {
  const emit = hints.emit.bind(hints);
  hints.emit = (event, ...values) => (event === hint ? die() : emit(event, ...values));
};

/** Kills the process at the n-th dead letter that is replayed. */
const onReplay = (n: number): void => {
  const handlers = app.get(ReplayHandlers, { strict: false });
  const find = handlers.find.bind(handlers);
  let replays = 0;
  handlers.find = (source) => (++replays === n ? die() : find(source));
};

const points: Record<string, () => void> = {
  'after the commit, before the relay': () => onHint(OUTBOX_COMMITTED),
  'after the relay, before the fan-out': () => onHint(LOG_APPENDED),
  'after the fan-out, before the queue is woken': () => {
    queue.wake = die;
  },
  'in the second batch of a bulk replay': () => onReplay(70),
  'after the POST, before it is recorded': () => {
    const send = sender.send.bind(sender);
    sender.send = (request) => send(request).then(die);
  },
};

await app.listen(0, '127.0.0.1');
process.on('message', (point: string) => {
  points[point]?.();
  process.send?.('armed');
});
process.send?.(await app.getUrl());
