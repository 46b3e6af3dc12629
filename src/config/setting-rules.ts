import type { SettingValues } from './schema.js';

/** What is wrong between settings that are each well formed: a line for each broken rule. */
export function brokenRules(values: Partial<SettingValues>): string[] {
  const wrong: string[] = [];
  if (values.ALERT_EMAIL !== undefined && values.SMTP_URL === undefined) {
    wrong.push('ALERT_EMAIL needs SMTP_URL: without a mail server no alert would ever arrive');
  }
  return wrong;
}
