export { LogOutput } from './log-output.js';
export { LoggingModule } from './logging.module.js';
export { NestLogger } from './nest-logger.js';
