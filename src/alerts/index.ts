export { AlertRecorder } from './alert-recorder.js';
export { AlertChannels } from './alert-channels.js';
export { AlertedWebhooks } from './alerted-webhooks.js';
export { alertMail } from './alert-mail.js';
export { alertPayload } from './alert-payload.js';
export type { Alert, AlertedWebhook } from './alert.js';
export { AlertsModule } from './alerts.module.js';
