import type { Alert } from './alert.js';

/** A one-line summary: the subject of the e-mail. */
export function alertTitle(alert: Alert): string {
  const parts: string[] = [];
  if (alert.disabledReason !== null) parts.push('disabled');
  if (alert.deadLetters > 0) parts.push(letters(alert.deadLetters));
  return `Tidings: ${nameOf(alert)}: ${parts.join(', ')}`;
}

/** The alert in plain text: what happened, how often, and where to look. */
export function alertText(alert: Alert): string {
  const lines = [alertTitle(alert), '', `Tenant: ${alert.tenantId}`];
  if (alert.disabledReason !== null) {
    lines.push(`Disabled: ${alert.disabledReason} Events are held until it is enabled.`);
  }
  if (alert.deadLetters > 0) {
    lines.push(`New dead letters: ${alert.deadLetters}, from ${alert.since} to ${alert.until}`);
  }
  const last = alert.lastDeadLetter;
  if (last) lines.push(`Latest: ${last.id}, ${last.eventType}: ${last.reason}`);
  if (alert.droppedAlerts > 0)
    lines.push(`Earlier alerts that could not be delivered: ${alert.droppedAlerts}`);
  lines.push('', ...linksOf(alert));
  return `${lines.join('\n')}\n`;
}

function linksOf({ channel, webhookId, lastDeadLetter }: Alert): string[] {
  const links: string[] = [];
  if (webhookId !== null) links.push(`GET /webhooks/${webhookId}`);
  const deliveryId = lastDeadLetter?.deliveryId;
  if (deliveryId) links.push(`GET /deliveries/${deliveryId}`);
  // Only administrators can read dead letters.
  if (channel.startsWith('operators') && lastDeadLetter) {
    links.push(`GET /dead-letters?status=open${webhookId ? `&webhookId=${webhookId}` : ''}`);
  }
  return links;
}

function nameOf({ subject, webhookId }: Alert): string {
  return webhookId === null ? subject : `webhook ${webhookId}`;
}

function letters(count: number): string {
  return count === 1 ? '1 new dead letter' : `${count} new dead letters`;
}
