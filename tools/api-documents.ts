import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../src/api-docs/index.js';
import { allProblems } from '../src/common/index.js';
import { AppModule } from '../src/app.module.js';
import { HttpConfig } from '../src/config/index.js';
import { createHttpAdapter } from '../src/http/index.js';
import { renderErrorDocs } from './error-docs.js';
import { renderEventDocs } from './event-docs/render-event-docs.js';
import { allEvents, PREVIEW_SETTINGS } from './published-schemas.js';

/** Renders the page `docs/events.md`. */
export function eventDocs(): string {
  return renderEventDocs(allEvents());
}

/** Renders the page `docs/errors.md`. Every module is loaded by then, with its error codes. */
export function errorDocs(): string {
  return renderErrorDocs(allProblems());
}

/** Builds the OpenAPI document in Nest's preview mode: without a database, and nothing listens. */
export async function readOpenApi(): Promise<OpenAPIObject> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(PREVIEW_SETTINGS),
    createHttpAdapter(new HttpConfig(PREVIEW_SETTINGS)),
    { preview: true, logger: false },
  );
  return openApiDocument(app, allEvents());
}
