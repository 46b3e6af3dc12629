import { readSettings } from '../../src/config/index.js';
import { createApp } from '../../src/create-app.js';
import { composeTestedApp } from '../../test/support/composition.js';
import { reportUsage } from './usage.js';

/** The application as in production. */
const settings = readSettings(process.env);
const app = await createApp(settings, composeTestedApp(settings));
await app.listen(0, '127.0.0.1');
reportUsage();
process.send?.({ port: Number(new URL(await app.getUrl()).port) });
process.once('SIGTERM', () => void app.close().then(() => process.exit()));
process.once('disconnect', () => process.exit());
