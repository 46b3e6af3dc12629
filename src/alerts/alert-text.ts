import type { Alert } from './alert.js';

/** The alert in a few words: the subject of a mail. */
export function alertTitle(alert: Alert): string {
  const parts: string[] = [];
  if (alert.disabledReason !== null) parts.push('disabled');
  if (alert.deadLetters > 0) parts.push(letters(alert.deadLetters));
  return `Tidings: ${nameOf(alert)}: ${parts.join(', ')}`;
}

/** The alert for people, in plain text: what happened, how often, and where to look. */
export function alertText(alert: Alert): string {
  const lines = [alertTitle(alert), '', `Tenant: ${alert.tenantId}`];
  if (alert.disabledReason !== null) {
    lines.push(`Disabled: ${alert.disabledReason} Its events are held until it is enabled.`);
  }
  if (alert.deadLetters > 0) {
    lines.push(`New dead letters: ${alert.deadLetters}, from ${alert.since} to ${alert.until}`);
  }
  const last = alert.lastDeadLetter;
  if (last) lines.push(`The last one: ${last.id}, ${last.eventType}: ${last.reason}`);
  if (alert.droppedAlerts > 0)
    lines.push(`Alerts before this one that failed: ${alert.droppedAlerts}`);
  lines.push('', ...placesOf(alert));
  return `${lines.join('\n')}\n`;
}

function placesOf({ channel, webhookId, lastDeadLetter }: Alert): string[] {
  const places: string[] = [];
  if (webhookId !== null) places.push(`GET /webhooks/${webhookId}`);
  const deliveryId = lastDeadLetter?.deliveryId;
  if (deliveryId) places.push(`GET /deliveries/${deliveryId}`);
  // Dead letters are for administrators only.
  if (channel.startsWith('operators') && lastDeadLetter) {
    places.push(`GET /dead-letters?status=open${webhookId ? `&webhookId=${webhookId}` : ''}`);
  }
  return places;
}

function nameOf({ subject, webhookId }: Alert): string {
  return webhookId === null ? subject : `webhook ${webhookId}`;
}

function letters(count: number): string {
  return count === 1 ? '1 new dead letter' : `${count} new dead letters`;
}
