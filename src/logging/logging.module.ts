import { Global, Module } from '@nestjs/common';
import { LogOutput } from './log-output.js';
import { NestLogger } from './nest-logger.js';

/** The log, as JSON or as readable lines. `app.useLogger(app.get(NestLogger))` includes Nest's own lines. */
@Global()
@Module({ providers: [LogOutput, NestLogger], exports: [LogOutput, NestLogger] })
export class LoggingModule {}
