import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetterModule } from '../dead-letter/index.js';
import { ConsumersController } from './consumers.controller.js';
import { EventAttempts } from './event-attempts.js';
import { HandlerGroups } from './handler-groups.js';
import { HandlerRuntime } from './handler-runtime.js';
import { HandlerScan } from './handler-scan.js';
import { HandlerTransaction } from './handler-transaction.js';
import { LineReplay } from './line-replay.js';
import { ParkedLines } from './parked-lines.js';
import { ProviderMethods } from './provider-methods.js';

/** Durable event handlers: every `@OnDomainEvent` of every module, exactly once per group and event. */
@Module({
  imports: [DiscoveryModule, DeadLetterModule],
  controllers: [ConsumersController],
  providers: [
    EventAttempts,
    HandlerGroups,
    HandlerRuntime,
    HandlerScan,
    HandlerTransaction,
    LineReplay,
    ParkedLines,
    ProviderMethods,
  ],
  exports: [HandlerGroups, ProviderMethods],
})
export class HandlersModule {}
