import { readSettings } from '../../src/config/index.js';
import { createApp } from '../../src/create-app.js';
import { InboundWorker } from '../../src/inbound/processing/inbound-worker.js';
import { MessageAttempts } from '../../src/inbound/processing/message-attempts.js';
import { OrdersService } from '../../src/orders/orders.service.js';
import { composeTestedApp } from '../support/composition.js';

/**
 * The whole application in a process that kills itself at the point named by $POINT, or stops there
 * so that its parent can kill it. Sends the URL of its API, and "reached" when it stops.
 */
const settings = readSettings(process.env);
const app = await createApp(settings, composeTestedApp(settings));
const worker = app.get(InboundWorker, { strict: false });
const attempts = app.get(MessageAttempts, { strict: false });
const orders = app.get(OrdersService, { strict: false });

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};
const standStill = (): Promise<never> => {
  process.send?.('reached');
  return new Promise<never>(() => undefined);
};
const attempt = attempts.attempt.bind(attempts);
const change = orders.change.bind(orders);

const points: Readonly<Record<string, () => void>> = {
  'after it is stored, before the response': () => {
    worker.wake = die;
  },
  'after the response, before it is processed': () => {
    attempts.attempt = standStill;
  },
  'while it is processed': () => {
    orders.change = (...step) => change(...step).then(standStill);
  },
  'after it is processed': () => {
    attempts.attempt = (due) => attempt(due).then(standStill);
  },
};
points[process.env['POINT'] ?? '']?.();

await app.listen(0, '127.0.0.1');
process.send?.(await app.getUrl());
