import { Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import * as configSlices from './config-slices.js';
import type { SettingValues } from './schema.js';

const SLICES: readonly Type[] = Object.values(configSlices);

/** Provides the slices of the settings to all modules. */
@Module({})
export class ConfigModule {
  static forRoot(values: SettingValues): DynamicModule {
    const providers = SLICES.map((slice) => ({ provide: slice, useValue: new slice(values) }));
    return { module: ConfigModule, global: true, providers, exports: [...SLICES] };
  }
}
