import type { Alert } from './alert.js';
import { alertText } from './alert-text.js';

/** The HTTP body of an alert: as Standard Webhooks suggests, with a `text` for chat tools. */
export function alertPayload(alert: Alert): string {
  const { channel: _, id, until: timestamp, ...data } = alert;
  const content = { ...data, until: timestamp };
  return JSON.stringify({ id, type: 'alert', timestamp, text: alertText(alert), data: content });
}
