import { formatDuration, retrySpanMs } from '../common/index.js';
import type { SettingValues } from './schema.js';

/** What is wrong between settings that are right by themselves: a line for each. */
export function brokenRules(values: SettingValues): string[] {
  const span = retrySpanMs(values.WEBHOOK_RETRY_SCHEDULE, values.WEBHOOK_TIMEOUT);
  if (values.DELIVERY_RETENTION >= span) return [];
  const atLeast = formatDuration(Math.ceil(span / 60_000) * 60_000);
  return [
    `DELIVERY_RETENTION is shorter than the retries of one delivery may take by WEBHOOK_RETRY_SCHEDULE and ` +
      `WEBHOOK_TIMEOUT: it must be at least ${atLeast}`,
  ];
}
