import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { readSettings } from '../../../src/config/index.js';
import type { SettingValues } from '../../../src/config/index.js';
import { createApp } from '../../../src/create-app.js';
import { Transactions } from '../../../src/database/index.js';
import { EventsModule } from '../../../src/events/index.js';
import { TidingsModule } from '../../../src/tidings.module.js';
import { ADMIN_KEY, callApi, startTestApp } from '../../support/app.js';
import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/eventually.js';
import { CREATE_PARCEL_TABLE, Parcel, parcelMoved } from '../../support/parcel.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import type { TestDatabase } from '../../support/postgres/index.js';
import { SseClient } from '../../support/sse-client.js';

interface EventTypes {
  readonly data: readonly { readonly eventType: string }[];
}

const eventTypesIn = ({ data }: EventTypes): string[] => data.map(({ eventType }) => eventType);

describe('the backbone without any domain', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startTestApp({ compose: (settings) => TidingsModule.forRoot(settings) });
  });
  afterAll(() => api.close());

  it('starts and is ready', async () => {
    expect(await api.call('GET', '/health/ready', { key: null })).toMatchObject({ status: 200 });
  });

  it('has the events of the system only', async () => {
    const { body } = await api.call('GET', '/event-types', { key: null });
    expect(eventTypesIn(body)).toEqual([
      'system.dead_letter_created',
      'system.event_version_deprecated',
      'system.webhook_disabled',
    ]);
  });

  it('opens a stream', async () => {
    const stream = await SseClient.connect(`${api.url}/events/stream`, { key: ADMIN_KEY });
    expect(stream.response.statusCode).toBe(200);
    await eventually(() => stream.blocks.length > 0);
    expect(stream.error).toBeUndefined();
    stream.close();
  });

  it.each([
    ['POST', '/orders'],
    ['GET', '/inventory/mug'],
    ['GET', '/events/orders/customer-42'],
  ])('has no route of a domain: %s %s', async (method, path) => {
    expect((await api.call(method, path)).status).toBe(404);
  });

  it('has no handler group', async () => {
    expect(await api.call('GET', '/consumers')).toMatchObject({ status: 200, body: { data: [] } });
  });
});

@Module({
  imports: [TypeOrmModule.forFeature([Parcel]), EventsModule.forFeature([parcelMoved])],
})
class ParcelsModule {}

@Module({})
class ParcelService {
  static forRoot(settings: SettingValues): DynamicModule {
    const streams = [{ path: 'parcels', types: ['parcel.*'], attribute: 'customerId' }];
    return {
      module: ParcelService,
      imports: [ParcelsModule, TidingsModule.forRoot(settings, { streams })],
    };
  }
}

describe('another application around the backbone', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let url: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = readSettings({
      DATABASE_URL: database.url,
      ADMIN_API_KEY: ADMIN_KEY,
      ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
      LOG_LEVEL: 'silent',
    });
    app = await createApp(settings, ParcelService.forRoot(settings));
    await app.get(DataSource).query(CREATE_PARCEL_TABLE);
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  it('has the events of its own domain, and none of the orders', async () => {
    const { body } = await callApi(url, 'GET', '/event-types');
    expect(eventTypesIn(body)).toContain('parcel.moved');
    expect(eventTypesIn(body)).not.toContain('order.created');
  });

  it('documents its own events and scopes in examples', async () => {
    const { body } = await callApi(url, 'GET', '/openapi.json');
    const { CreateWebhook, CreateApiKey } = body.components.schemas;
    expect(CreateWebhook.properties.eventTypes.example).toEqual(['parcel.*', 'parcel.moved']);
    expect(CreateWebhook.properties.versions.example).toEqual({ 'parcel.moved': 1 });
    expect(CreateApiKey.properties.scopes.example).toEqual(['events:read']);
    expect(body.components.schemas.Scope.enum).toEqual([
      'events:read',
      'webhooks:read',
      'webhooks:write',
      'admin',
    ]);
  });

  it('delivers them, also on its stream by attribute', async () => {
    const stream = await SseClient.connect(`${url}/events/parcels/c-1`, { key: ADMIN_KEY });
    await app.get(Transactions).run(async (tx) => {
      await tx.save(Parcel.make().move());
    });
    await eventually(() => stream.events.length === 1);
    expect(stream.events[0]).toMatchObject({
      type: 'parcel.moved',
      data: { source: 'tidings/parcels', data: { step: 1, customerId: 'c-1' } },
    });
    stream.close();
  });
});
