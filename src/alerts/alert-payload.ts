import type { Alert } from './alert.js';
import { alertText } from './alert-text.js';

/** The body of an alert over HTTP: as Standard Webhooks suggests, and with a `text` that chat tools show as it is. */
export function alertPayload(alert: Alert): string {
  const { channel: _, id, until: timestamp, ...data } = alert;
  const content = { ...data, until: timestamp };
  return JSON.stringify({ id, type: 'alert', timestamp, text: alertText(alert), data: content });
}
