import { Module } from '@nestjs/common';
import { RenditionsModule } from '../renditions/index.js';
import { DeliveryStore } from './delivery-store.js';
import { FanOut } from './fan-out.js';

/** Reads the log and inserts one delivery for each event and matching subscription. */
@Module({ imports: [RenditionsModule], providers: [DeliveryStore, FanOut] })
export class FanOutModule {}
