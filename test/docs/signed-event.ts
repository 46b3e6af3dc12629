import { createHmac, randomUUID } from 'node:crypto';

const KEY = Buffer.alloc(32, 7);

/** The secret of a webhook. */
export const SECRET = `whsec_${KEY.toString('base64')}`;

/** The fields of an event that consumers use. */
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
  /** Time of the signature, in Unix milliseconds. */
  readonly at?: number;
  /** Changes the body after it was signed. */
  readonly change?: (body: string) => string;
  readonly onResponse?: (text: string) => void;
}

/** Signs and sends a body as Tidings does; resolves to the status of the response. */
export async function sendSigned(
  url: string,
  event: object,
  { key = KEY, at = Date.now(), change = (body) => body, onResponse }: SendOptions = {},
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
  onResponse?.(text);
  return response.status;
}
