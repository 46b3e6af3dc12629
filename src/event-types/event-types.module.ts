import { Global, Module } from '@nestjs/common';
import { HttpConfig } from '../config/index.js';
import { EventRegistry, EventRenderer, EventsModule } from '../events/index.js';
import { DeprecatedUseController } from './deprecation/deprecated-use.controller.js';
import { DeprecatedVersionUsage } from './deprecation/deprecated-version-usage.js';
import { DeprecationAnnouncer } from './deprecation/deprecation-announcer.js';
import { eventVersionDeprecated } from './deprecation/event-version-deprecated.event.js';
import { PinnedReaders } from './deprecation/pinned-readers.js';
import { EventCatalogue } from './event-catalogue.js';
import { EventTypesController } from './event-types.controller.js';

/** The registry over HTTP, and the deprecation of event versions. */
@Global()
@Module({
  imports: [EventsModule, EventsModule.forFeature([eventVersionDeprecated])],
  controllers: [DeprecatedUseController, EventTypesController],
  providers: [
    DeprecatedVersionUsage,
    DeprecationAnnouncer,
    EventCatalogue,
    PinnedReaders,
    {
      // A rendition as a CloudEvent refers to the schema that this module publishes.
      provide: EventRenderer,
      inject: [EventRegistry, HttpConfig],
      useFactory: (registry: EventRegistry, { publicUrl }: HttpConfig): EventRenderer =>
        new EventRenderer(registry, publicUrl),
    },
  ],
  exports: [DeprecatedVersionUsage, EventRenderer, PinnedReaders],
})
export class EventTypesModule {}
