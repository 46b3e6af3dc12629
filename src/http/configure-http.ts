import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { HttpHooks } from './hooks/http-hooks.js';
import { RequestAuthenticator } from './request-authenticator.js';

/** Everything that is set on the application itself; before its routes are, that is before `init` or `listen`. */
export function configureHttp(app: NestFastifyApplication): void {
  const authenticator = app.get(RequestAuthenticator, { strict: false });
  app.get(HttpHooks).install(app.getHttpAdapter().getInstance(), authenticator);
}
