import { Logger } from '@nestjs/common';
import { run } from './run.js';

/** Production: settings from the environment only, strict defaults, no secrets printed. */
run({
  environment: process.env,
  onReady: (ready) => new Logger('Tidings').log({ msg: 'ready', ...ready }),
});
