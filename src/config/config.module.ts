import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import type { SettingValues } from './schema.js';
import {
  AlertsConfig,
  DatabaseConfig,
  EventsConfig,
  HealthConfig,
  HttpConfig,
  InboundConfig,
  LogConfig,
  MailConfig,
  RedisConfig,
  RolesConfig,
  SecurityConfig,
  Settings,
  SseConfig,
  WebhooksConfig,
} from './settings.js';

const SLICES: readonly Type[] = [
  AlertsConfig,
  DatabaseConfig,
  EventsConfig,
  HealthConfig,
  HttpConfig,
  InboundConfig,
  LogConfig,
  MailConfig,
  RedisConfig,
  RolesConfig,
  SecurityConfig,
  SseConfig,
  WebhooksConfig,
];

/** Provides the slices of the settings to all modules. */
@Module({})
export class ConfigModule {
  static forRoot(values: SettingValues): DynamicModule {
    const slices = SLICES.map((slice) => ({
      provide: slice,
      useFactory: (): unknown => new slice({ values }),
    }));
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Settings, useValue: { values } }, ...slices],
      exports: [Settings, ...SLICES],
    };
  }
}
