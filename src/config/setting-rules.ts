import { formatDuration, retrySpanMs } from '../common/index.js';
import { ANY_ORIGIN } from './cors-origin.js';
import type { SettingValues } from './schema.js';

/** What is wrong between settings that are each well formed: a line for each broken rule. */
export function brokenRules(values: Partial<SettingValues>): string[] {
  const wrong: string[] = [];
  if (values.ALERT_EMAIL !== undefined && values.SMTP_URL === undefined) {
    wrong.push('ALERT_EMAIL needs SMTP_URL: without a mail server no alert would ever arrive');
  }
  wrong.push(...brokenHttpRules(values));
  const span = retrySpan(values);
  if (values.DELIVERY_RETENTION !== undefined && values.DELIVERY_RETENTION < span) {
    const atLeast = formatDuration(Math.ceil(span / 60_000) * 60_000);
    wrong.push(
      'DELIVERY_RETENTION is shorter than the retries of one delivery may take by WEBHOOK_RETRY_SCHEDULE and ' +
        `WEBHOOK_TIMEOUT: it must be at least ${atLeast}`,
    );
  }
  return wrong;
}

function brokenHttpRules(values: Partial<SettingValues>): string[] {
  const wrong: string[] = [];
  const { HTTP_HEADERS_TIMEOUT: headers = 0, HTTP_REQUEST_TIMEOUT: request = Infinity } = values;
  if (headers > request) {
    wrong.push(
      'HTTP_REQUEST_TIMEOUT covers the headers too: it must be at least HTTP_HEADERS_TIMEOUT',
    );
  }
  const { HTTP_MAX_CONNECTIONS: all = Infinity, SSE_MAX_CONNECTIONS: streams = 0 } = values;
  if (all <= streams) {
    wrong.push(
      'HTTP_MAX_CONNECTIONS includes streams: it must be greater than SSE_MAX_CONNECTIONS',
    );
  }
  const origins = values.CORS_ALLOWED_ORIGINS ?? [];
  if (origins.length > 1 && origins.includes(ANY_ORIGIN)) {
    wrong.push('CORS_ALLOWED_ORIGINS has * beside other origins: * allows them all');
  }
  return wrong;
}

/** What is not known, since it is wrong by itself, is not held against the others. */
function retrySpan({ WEBHOOK_RETRY_SCHEDULE, WEBHOOK_TIMEOUT }: Partial<SettingValues>): number {
  return retrySpanMs(WEBHOOK_RETRY_SCHEDULE ?? [], WEBHOOK_TIMEOUT ?? 0);
}
