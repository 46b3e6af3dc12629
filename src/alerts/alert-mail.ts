import type { Mail } from '../mail/index.js';
import type { Alert } from './alert.js';
import { alertReport } from './alert-report.js';
import { wrapped } from './wrapped.js';

/** The alert as an e-mail in plain text to one address. */
export function alertMail(alert: Alert, to: string, linkBase: string): Mail {
  const { title, facts, paragraphs, links } = alertReport(alert, linkBase);
  const text = [
    wrapped(title),
    '',
    ...facts.map(([label, value]) => `${label}: ${value}`),
    ...paragraphs.flatMap(([label, sentences]) => ['', wrapped(`${label}: ${sentences}`)]),
    '',
    ...links.map(({ label, target }) => `${label}: ${target}`),
  ];
  return {
    to,
    subject: title,
    text: `${text.join('\n')}\n`,
    messageId: `alert-${alert.id}`,
  };
}
