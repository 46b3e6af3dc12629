import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { declareEvents } from './declared-events.js';
import { EventCatalogue } from './event-catalogue.js';
import type { EventDefinition } from './event-definition.js';
import { EventRegistry } from './event-registry.js';
import { EventRenderer } from './event-renderer.js';
import { EventTypesController } from './event-types.controller.js';
import { DeprecatedUseController, PinnedReaders, VersionUses } from './use/index.js';

/** The language of events. A domain module imports `EventsModule.forFeature([...])` with its own. */
@Global()
@Module({
  controllers: [DeprecatedUseController, EventTypesController],
  providers: [EventCatalogue, EventRegistry, EventRenderer, PinnedReaders, VersionUses],
  exports: [EventRegistry, EventRenderer, PinnedReaders, VersionUses],
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
