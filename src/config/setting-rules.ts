import { formatDuration, retrySpanMs } from '../common/index.js';
import type { SettingValues } from './schema.js';

/** Checks rules between settings that are each valid. One line per broken rule. */
export function brokenRules(values: Partial<SettingValues>): string[] {
  const problems: string[] = [];
  if (values.ALERT_EMAIL !== undefined && values.SMTP_URL === undefined) {
    problems.push('ALERT_EMAIL requires SMTP_URL: without a mail server, no alert would arrive');
  }
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

/** A setting that is itself invalid counts as 0, so that one mistake is reported once. */
function retrySpan({ WEBHOOK_RETRY_SCHEDULE, WEBHOOK_TIMEOUT }: Partial<SettingValues>): number {
  return retrySpanMs(WEBHOOK_RETRY_SCHEDULE ?? [], WEBHOOK_TIMEOUT ?? 0);
}
