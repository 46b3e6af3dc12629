import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { BackgroundWorkers } from './background-workers.js';

/**
 * Runs the background workers of all modules. It is global, so its shutdown hook comes last: the
 * modules have then stopped whatever gives the workers more to do.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [BackgroundWorkers],
  exports: [BackgroundWorkers],
})
export class WorkersModule {}
