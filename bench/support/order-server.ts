import { OutboxSubscriber } from '../../src/outbox/outbox.subscriber.js';
import { startBenchApp } from './bench-app.js';
import { serve } from './child.js';

/** The application with its own database; with WITHOUT_EVENTS set, its outbox is disabled. */
const { app, url, postgresVersion, close } = await startBenchApp();
if (process.env['WITHOUT_EVENTS']) app.get(OutboxSubscriber).beforeInsert = () => undefined;
/** Any request stops the application. */
serve({ url, postgresVersion }, close);
