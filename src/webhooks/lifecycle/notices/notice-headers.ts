import { VERSION } from '../../../common/index.js';

/** The headers of an alert over HTTP: those of Standard Webhooks, the signature apart. */
export function noticeHeaders(id: string, timestampSeconds: number): Record<string, string> {
  return {
    'content-type': 'application/json',
    'user-agent': `Tidings/${VERSION}`,
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
  };
}
