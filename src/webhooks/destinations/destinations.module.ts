import { Module } from '@nestjs/common';
import { CachingResolver } from './caching-resolver.js';
import { DestinationGuard } from './destination-guard.js';
import { Resolver } from './resolver.js';
import { SystemResolver } from './system-resolver.js';

/** Checks which hosts and addresses Tidings may connect to. */
@Module({
  providers: [
    { provide: Resolver, useFactory: () => new CachingResolver(new SystemResolver()) },
    DestinationGuard,
  ],
  exports: [Resolver, DestinationGuard],
})
export class DestinationsModule {}
