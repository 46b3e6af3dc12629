import { setTimeout as wait } from 'node:timers/promises';
import { InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bull';
import { HealthRegistry } from '../../../health/index.js';
import { WAKE_QUEUE } from './bull-delivery-queue.js';

/** Shorter than the timeout of a health probe, so that the failed check says what is wrong. */
const TIMEOUT_MS = 1_500;

/**
 * Checks that Redis responds on the connection that the queue uses. A connection that is being
 * replaced, or whose response is late, counts as down after the timeout.
 */
@Injectable()
export class RedisIndicator implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    @InjectQueue(WAKE_QUEUE) private readonly queue: Queue,
  ) {}

  onModuleInit(): void {
    this.registry.register({ name: 'redis', check: () => this.ping() });
  }

  private async ping(): Promise<void> {
    const timer = new AbortController();
    const late = wait(TIMEOUT_MS, true, { signal: timer.signal }).catch(() => false);
    const isLate = await Promise.race([this.queue.client.ping().then(() => false), late]);
    timer.abort();
    if (isLate) throw new Error(`no answer from Redis within ${TIMEOUT_MS} ms`);
  }
}
