import type { Mail } from '../mail/index.js';
import type { Alert } from './alert.js';
import { alertText, alertTitle } from './alert-text.js';

/** The alert as an e-mail to one address. */
export function alertMail(alert: Alert, to: string): Mail {
  return {
    to,
    subject: alertTitle(alert),
    text: alertText(alert),
    messageId: `alert-${alert.id}`,
  };
}
