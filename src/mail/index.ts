export { MailServerUnavailable } from './mail.errors.js';
export { MailModule } from './mail.module.js';
export { Mailer } from './mailer.js';
export type { Mail } from './mailer.js';
