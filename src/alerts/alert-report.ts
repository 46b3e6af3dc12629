import type { Alert } from './alert.js';
import { shownText, shownUrl } from './shown-text.js';

/** A link, or without `PUBLIC_URL` the call of the API that shows the same. */
interface ReportLink {
  readonly label: string;
  readonly target: string;
}

/** What an alert tells people, before it is rendered for a medium. */
export interface AlertReport {
  /** One line: the subject of an e-mail. */
  readonly title: string;
  /** Labels with values. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Labels with sentences: what happened, why, what to do. */
  readonly paragraphs: readonly (readonly [label: string, text: string])[];
  readonly links: readonly ReportLink[];
}

/** The longest reason, in characters. */
const MAX_REASON = 500;

/** @param linkBase `PUBLIC_URL`, or nothing if it is not set */
export function alertReport(alert: Alert, linkBase: string): AlertReport {
  const { webhook, tenantId, deadLetters, droppedAlerts } = alert;
  return {
    title: titleOf(alert),
    facts: [
      ...(webhook?.description ? [['Webhook', described(webhook.description)] as const] : []),
      ...(webhook ? [['URL', shownUrl(webhook.url)] as const] : []),
      ['Tenant', shownText(tenantId, 64)],
      ...(deadLetters > 0 ? [['New dead letters', String(deadLetters)] as const] : []),
      ...(droppedAlerts > 0
        ? [['Earlier alerts that could not be delivered', String(droppedAlerts)] as const]
        : []),
    ],
    paragraphs: [
      ['What happened', whatHappened(alert)],
      ['Why', why(alert)],
      ['What to do', whatToDo(alert)],
    ],
    links: linksOf(alert, linkBase),
  };
}

function titleOf(alert: Alert): string {
  const letters = alert.deadLetters > 0 ? counted(alert.deadLetters, 'new dead letter') : null;
  if (alert.disabledReason === null) return `Tidings: ${nameOf(alert)}: ${letters}`;
  return `Tidings: ${nameOf(alert)} was disabled${letters === null ? '' : `, ${letters}`}`;
}

/** The description of the webhook, else its host. */
function nameOf({ subject, tenantId, webhookId, webhook }: Alert): string {
  if (webhookId === null) {
    const origin = subject.startsWith(`${tenantId}/`)
      ? subject.slice(tenantId.length + 1)
      : subject;
    return shownText(`${origin} of tenant ${tenantId}`, 120);
  }
  if (webhook?.description) return `webhook "${described(webhook.description)}"`;
  const host = webhook && URL.canParse(webhook.url) ? new URL(webhook.url).host : webhookId;
  return `webhook ${shownText(host, 80)}`;
}

const described = (description: string): string => shownText(description, 80);

function whatHappened({ webhookId, disabledReason, deadLetters, since, until }: Alert): string {
  const sentences: string[] = [];
  if (disabledReason !== null) {
    sentences.push('The webhook was disabled. Its events are held until it is enabled.');
  }
  if (deadLetters > 0) {
    const what =
      webhookId === null
        ? `${counted(deadLetters, 'event or message', 'events or messages')} could not be processed`
        : `${counted(deadLetters, 'delivery', 'deliveries')} failed for good`;
    sentences.push(`${what}, from ${timeText(since)} to ${timeText(until)}.`);
  }
  return sentences.join(' ');
}

function why({ disabledReason, lastDeadLetter: last }: Alert): string {
  const sentences = disabledReason === null ? [] : [shownText(disabledReason, MAX_REASON)];
  if (last) {
    const reason = shownText(last.reason, MAX_REASON);
    sentences.push(`The latest failure, of ${shownText(last.eventType, 128)}: ${reason}.`);
  }
  return sentences.join(' ');
}

function whatToDo({ webhookId, disabledReason, channel }: Alert): string {
  const replay =
    'Dead letters are kept: replay them with POST /dead-letters/:id/replay, or all with POST /dead-letters/replay.';
  if (webhookId === null) return `Correct the cause. ${replay}`;
  const path = `/webhooks/${webhookId}`;
  const enable =
    disabledReason === null
      ? 'Correct the receiver.'
      : `Correct the receiver, then enable the webhook with POST ${path}/enable: it gets the held events.`;
  // Only administrators can read dead letters.
  return channel.startsWith('operators')
    ? `${enable} ${replay}`
    : `${enable} What failed can be sent again with POST ${path}/recover.`;
}

function linksOf({ channel, webhookId, lastDeadLetter: last }: Alert, base: string): ReportLink[] {
  const link = (label: string, path: string): ReportLink => ({
    label,
    target: base === '' ? `GET ${path}` : base + path,
  });
  const links: ReportLink[] = [];
  if (webhookId !== null) links.push(link('Webhook', `/webhooks/${webhookId}`));
  if (last?.deliveryId) links.push(link('Latest delivery', `/deliveries/${last.deliveryId}`));
  if (channel.startsWith('operators') && last) {
    const ofWebhook = webhookId === null ? '' : `&webhookId=${webhookId}`;
    links.push(link('Dead letters', `/dead-letters?status=open${ofWebhook}`));
  }
  return links;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** `2025-01-31 12:00:01 UTC` */
function timeText(time: string): string {
  return `${time.slice(0, 19).replace('T', ' ')} UTC`;
}
