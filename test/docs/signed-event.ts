import { createHmac, randomUUID } from 'node:crypto';

const KEY = Buffer.alloc(32, 7);

/** The secret of a webhook. */
export const SECRET = `whsec_${KEY.toString('base64')}`;

/** What a consumer looks at of an event. */
export interface Event {
  readonly eventId: string;
  readonly aggregateId: string;
  readonly sequenceNumber: number;
  readonly position: number;
  readonly eventType: string;
}

export const eventOf = (more: Partial<Event> = {}): Event => ({
  eventId: randomUUID(),
  aggregateId: randomUUID(),
  sequenceNumber: 1,
  position: 1,
  eventType: 'order.created',
  ...more,
});

export interface SendOptions {
  readonly key?: Buffer;
  /** When it is signed, in Unix milliseconds. */
  readonly at?: number;
  /** What happens to the body once it is signed. */
  readonly change?: (body: string) => string;
  readonly onAnswer?: (text: string) => void;
}

/** Signs a body and sends it as Tidings does; resolves to the status of the answer. */
export async function sendSigned(
  url: string,
  event: object,
  { key = KEY, at = Date.now(), change = (body) => body, onAnswer }: SendOptions = {},
): Promise<number> {
  const body = JSON.stringify(event);
  const seconds = Math.floor(at / 1000);
  const hmac = createHmac('sha256', key).update(`msg_1.${seconds}.${body}`).digest('base64');
  const headers = {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1a,AAAA v1,${hmac}`,
  };
  const response = await fetch(url, { method: 'POST', headers, body: change(body) });
  const text = await response.text();
  onAnswer?.(text);
  return response.status;
}
