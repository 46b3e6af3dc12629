import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { SettingValues } from './config/index.js';
import { configureHttp, createHttpAdapter, setupOpenApi } from './http/index.js';
import { NestLogger } from './logging/index.js';

/** The whole application, configured and not yet listening. The database must be migrated. */
export async function createApp(settings: SettingValues): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(settings),
    createHttpAdapter(),
    { bufferLogs: true, abortOnError: false },
  );
  prepareApp(app);
  return app;
}

/** What every application needs before it listens, however it was put together. */
export function prepareApp(app: NestFastifyApplication): void {
  app.useLogger(app.get(NestLogger));
  configureHttp(app);
  setupOpenApi(app);
}
