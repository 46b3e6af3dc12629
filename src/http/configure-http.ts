import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpHooks } from './http-hooks.js';

/** Everything that is set on the application itself, before it listens. */
export function configureHttp(app: NestFastifyApplication): void {
  app.get(HttpHooks).install(app.getHttpAdapter().getInstance());
}
