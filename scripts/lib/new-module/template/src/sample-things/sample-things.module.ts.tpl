import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { SampleThing } from './sample-thing.entity.js';
import { sampleThingEvents } from './sample-thing.events.js';
import { SampleThingsController } from './sample-things.controller.js';
import { SampleThingsQueries } from './sample-things.queries.js';
import { SampleThingsService } from './sample-things.service.js';

/** Sample things and their events. */
@Module({
  imports: [TypeOrmModule.forFeature([SampleThing]), EventsModule.forFeature(sampleThingEvents)],
  controllers: [SampleThingsController],
  providers: [SampleThingsQueries, SampleThingsService],
})
export class SampleThingsModule {}
