import { readSettings } from '../../src/config/index.js';
import { createApp } from '../../src/create-app.js';
import { InboundWorker } from '../../src/inbound/processing/inbound-worker.js';
import { MessageTransaction } from '../../src/inbound/processing/message-transaction.js';
import { OrdersService } from '../../src/orders/orders.service.js';

/**
 * The whole application in a process that dies, or stands still so that its parent can kill it, at
 * the point that $POINT names. Prints the URL of its API, and says "reached" where it stands still.
 */
const app = await createApp(readSettings(process.env));
const worker = app.get(InboundWorker, { strict: false });
const transaction = app.get(MessageTransaction, { strict: false });
const orders = app.get(OrdersService, { strict: false });

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
};
const standStill = (): Promise<never> => {
  process.send?.('reached');
  return new Promise<never>(() => undefined);
};
const process_ = transaction.process.bind(transaction);
const change = orders.change.bind(orders);

const points: Readonly<Record<string, () => void>> = {
  'after it is stored, before it is answered': () => {
    worker.wake = die;
  },
  'after the answer, before it is processed': () => {
    transaction.process = standStill;
  },
  'while it is processed': () => {
    orders.change = (...step) => change(...step).then(standStill);
  },
  'after it is processed': () => {
    transaction.process = (due) => process_(due).then(standStill);
  },
};
points[process.env['POINT'] ?? '']?.();

await app.listen(0, '127.0.0.1');
process.send?.(await app.getUrl());
