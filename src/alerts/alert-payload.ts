import type { Alert } from './alert.js';
import { alertReport } from './alert-report.js';

/**
 * The HTTP body of an alert: as Standard Webhooks suggests, with a `text` for Slack and the chat
 * tools that accept the same.
 */
export function alertPayload(alert: Alert, linkBase: string): string {
  const { channel: _, id, until: timestamp, ...data } = alert;
  const content = { ...data, until: timestamp };
  const text = chatText(alert, linkBase);
  return JSON.stringify({ id, type: 'alert', timestamp, text, data: content });
}

/** The report in Slack's mrkdwn. Its parts have limits, so it stays far below Slack's limit. */
function chatText(alert: Alert, linkBase: string): string {
  const { title, facts, paragraphs, links } = alertReport(alert, linkBase);
  return [
    `*${escaped(title)}*`,
    ...[...facts, ...paragraphs].map(([label, text]) => `*${label}:* ${escaped(text)}`),
    links
      .map(({ label, target }) =>
        linkBase === '' ? `${label}: \`${escaped(target)}\`` : `<${escaped(target)}|${label}>`,
      )
      .join(' · '),
  ].join('\n');
}

/** Slack's control characters: otherwise a description could mention a channel, or hide a link. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
