import { VERSION } from '../../../common/index.js';

/** The headers of an alert over HTTP: those of Standard Webhooks without the signature. */
export function alertHeaders(id: string, timestampSeconds: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': `Tidings/${VERSION}`,
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
  };
}
