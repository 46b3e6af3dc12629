import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument, renderEventDocs } from './api-docs/index.js';
import { AppModule } from './app.module.js';
import { HttpConfig } from './config/index.js';
import { createHttpAdapter } from './http/index.js';
import { allEvents, NOTHING_STARTED } from './published-schemas.js';

/** The page `docs/events.md`, as it should be. */
export function eventDocs(): string {
  return renderEventDocs(allEvents());
}

/** The OpenAPI document of this program, which is only looked at: no database is needed, and nothing listens. */
export async function readOpenApi(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(NOTHING_STARTED),
    createHttpAdapter(new HttpConfig({ values: NOTHING_STARTED })),
    { preview: true, logger: false },
  );
  return openApiDocument(app, allEvents());
}
