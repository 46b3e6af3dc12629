import { formatDuration, retrySpanMs } from '../common/index.js';
import type { SettingValues } from './schema.js';

/** What is wrong between settings that are each well formed: a line for each broken rule. */
export function brokenRules(values: Partial<SettingValues>): string[] {
  const wrong: string[] = [];
  if (values.ALERT_EMAIL !== undefined && values.SMTP_URL === undefined) {
    wrong.push('ALERT_EMAIL needs SMTP_URL: without a mail server no alert would ever arrive');
  }
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

/** What is not known, since it is wrong by itself, is not held against the others. */
function retrySpan({ WEBHOOK_RETRY_SCHEDULE, WEBHOOK_TIMEOUT }: Partial<SettingValues>): number {
  return retrySpanMs(WEBHOOK_RETRY_SCHEDULE ?? [], WEBHOOK_TIMEOUT ?? 0);
}
