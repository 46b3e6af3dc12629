import { Module } from '@nestjs/common';
import { WebhooksConfig } from '../../config/index.js';
import {
  CachingResolver,
  DestinationGuard,
  Resolver,
  SystemResolver,
} from '../destinations/index.js';

/** The destination guard with the rules of the settings, and the resolver that it uses. */
@Module({
  providers: [
    { provide: Resolver, useFactory: () => new CachingResolver(new SystemResolver()) },
    {
      provide: DestinationGuard,
      inject: [Resolver, WebhooksConfig],
      useFactory: (resolver: Resolver, config: WebhooksConfig) =>
        new DestinationGuard(resolver, config),
    },
  ],
  exports: [Resolver, DestinationGuard],
})
export class DestinationsModule {}
