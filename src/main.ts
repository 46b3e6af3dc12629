import { Logger } from '@nestjs/common';
import { run } from './run.js';

/** Production: the environment alone, strict defaults, and no secret on the screen. */
run({
  environment: process.env,
  onReady: (url) => new Logger('Tidings').log({ msg: 'ready', url }),
});
