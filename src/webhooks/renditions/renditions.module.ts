import { Module } from '@nestjs/common';
import { RecentEvents } from './recent-events.js';
import { Renditions } from './renditions.js';

/** Events as they are sent, each rendered once for all deliveries that share it. */
@Module({ providers: [RecentEvents, Renditions], exports: [RecentEvents, Renditions] })
export class RenditionsModule {}
