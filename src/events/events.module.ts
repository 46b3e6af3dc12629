import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { declareEvents } from './declared-events.js';
import type { EventDefinition } from './event-definition.js';
import { EventRegistry } from './event-registry.js';

/** The event model. A domain module registers its events with `EventsModule.forFeature([...])`. */
@Global()
@Module({
  providers: [EventRegistry],
  exports: [EventRegistry],
})
export class EventsModule {
  static forFeature(definitions: readonly EventDefinition[]): DynamicModule {
    const declaring = {
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
    return declareEvents(declaring, definitions);
  }
}

class FeatureEventsModule {}
