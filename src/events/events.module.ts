import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { EventDefinition } from './event-definition.js';
import { EventRegistry } from './event-registry.js';
import { EventRenderer } from './event-renderer.js';

/** The language of events. A domain module imports `EventsModule.forFeature([...])` with its own. */
@Global()
@Module({ providers: [EventRegistry, EventRenderer], exports: [EventRegistry, EventRenderer] })
export class EventsModule {
  static forFeature(definitions: readonly EventDefinition[]): DynamicModule {
    return {
      module: FeatureEventsModule,
      providers: [
        {
          provide: Symbol('events'),
          inject: [EventRegistry],
          useFactory: (registry: EventRegistry): readonly EventDefinition[] => {
            for (const definition of definitions) registry.register(definition);
            return definitions;
          },
        },
      ],
    };
  }
}

class FeatureEventsModule {}
