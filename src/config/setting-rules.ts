import { formatDuration, retrySpanMs } from '../common/index.js';
import { ANY_ORIGIN } from './cors-origin.js';
import type { SettingValues } from './schema.js';

/** Checks rules between settings that are each valid. One line per broken rule. */
export function brokenRules(values: Partial<SettingValues>): string[] {
  const problems: string[] = [];
  if (values.ALERT_EMAIL !== undefined && values.SMTP_URL === undefined) {
    problems.push('ALERT_EMAIL requires SMTP_URL: without a mail server, no alert would arrive');
  }
  problems.push(...brokenHttpRules(values));
  const span = retrySpan(values);
  if (values.DELIVERY_RETENTION !== undefined && values.DELIVERY_RETENTION < span) {
    const atLeast = formatDuration(Math.ceil(span / 60_000) * 60_000);
    problems.push(
      'DELIVERY_RETENTION is shorter than all attempts of a delivery may take (WEBHOOK_RETRY_SCHEDULE and ' +
        `WEBHOOK_TIMEOUT): it must be at least ${atLeast}`,
    );
  }
  return problems;
}

function brokenHttpRules(values: Partial<SettingValues>): string[] {
  const problems: string[] = [];
  const { HTTP_HEADERS_TIMEOUT: headers = 0, HTTP_REQUEST_TIMEOUT: request = Infinity } = values;
  if (headers > request) {
    problems.push(
      'HTTP_REQUEST_TIMEOUT covers the headers too: it must be at least HTTP_HEADERS_TIMEOUT',
    );
  }
  const { HTTP_MAX_CONNECTIONS: all = Infinity, SSE_MAX_CONNECTIONS: streams = 0 } = values;
  if (all <= streams) {
    problems.push(
      'HTTP_MAX_CONNECTIONS includes streams: it must be greater than SSE_MAX_CONNECTIONS',
    );
  }
  const origins = values.CORS_ALLOWED_ORIGINS ?? [];
  if (origins.length > 1 && origins.includes(ANY_ORIGIN)) {
    problems.push('CORS_ALLOWED_ORIGINS has * beside other origins: * allows them all');
  }
  return problems;
}

/** A setting that is itself invalid counts as 0, so that one mistake is reported once. */
function retrySpan({ WEBHOOK_RETRY_SCHEDULE, WEBHOOK_TIMEOUT }: Partial<SettingValues>): number {
  return retrySpanMs(WEBHOOK_RETRY_SCHEDULE ?? [], WEBHOOK_TIMEOUT ?? 0);
}
