import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { declareEvents } from './declared-events.js';
import { EventCatalogue } from './event-catalogue.js';
import type { EventDefinition } from './event-definition.js';
import { EventRegistry } from './event-registry.js';
import { EventRenderer } from './event-renderer.js';
import { EventTypesController } from './event-types.controller.js';

/** The language of events. A domain module imports `EventsModule.forFeature([...])` with its own. */
@Global()
@Module({
  controllers: [EventTypesController],
  providers: [EventCatalogue, EventRegistry, EventRenderer],
  exports: [EventRegistry, EventRenderer],
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
