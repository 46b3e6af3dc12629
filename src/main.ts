import { Logger } from '@nestjs/common';
import { run } from './run.js';

/** Production: settings from the environment only, strict defaults, no secrets printed. */
run({
  environment: process.env,
  onReady: (url) => new Logger('Tidings').log({ msg: 'ready', url }),
});
