import { NestFactory } from '@nestjs/core';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { queryParametersOf, serveApiDocs } from './api-docs/index.js';
import { AppModule } from './app.module.js';
import { HttpConfig } from './config/index.js';
import type { SettingValues } from './config/index.js';
import { EventRegistry } from './events/index.js';
import { configureHttp, createHttpAdapter, rejectUnknownQuery } from './http/index.js';
import { NestLogger } from './logging/index.js';

/**
 * Creates an application, configured but not yet listening. The database must be migrated. `root`
 * imports the backbone (`TidingsModule`) and the application's domains.
 */
export async function createApp(
  settings: SettingValues,
  root: DynamicModule = AppModule.forRoot(settings),
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    root,
    createHttpAdapter(new HttpConfig(settings)),
    { bufferLogs: true, abortOnError: false },
  );
  prepareApp(app);
  return app;
}

/** Configures an application before it listens, however it was composed. */
export function prepareApp(app: NestFastifyApplication): void {
  app.useLogger(app.get(NestLogger));
  configureHttp(app);
  const document = serveApiDocs(app, {
    definitions: app.get(EventRegistry).all(),
    publicUrl: app.get(HttpConfig).publicUrl,
  });
  rejectUnknownQuery(app, queryParametersOf(document));
}
