import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetterModule } from '../dead-letter/index.js';
import { BlockedAggregateReplay } from './blocked-aggregate-replay.js';
import { BlockedAggregates } from './blocked-aggregates.js';
import { ConsumersController } from './consumers.controller.js';
import { EventAttempts } from './event-attempts.js';
import { HandlerGroups } from './handler-groups.js';
import { HandlerRuntime } from './handler-runtime.js';
import { HandlerScan } from './handler-scan.js';
import { ProviderMethods } from './provider-methods.js';

/** Durable event handlers: runs each `@OnDomainEvent` method exactly once per group and event. */
@Module({
  imports: [DiscoveryModule, DeadLetterModule],
  controllers: [ConsumersController],
  providers: [
    BlockedAggregateReplay,
    BlockedAggregates,
    EventAttempts,
    HandlerGroups,
    HandlerRuntime,
    HandlerScan,
    ProviderMethods,
  ],
  exports: [HandlerGroups, ProviderMethods],
})
export class HandlersModule {}
