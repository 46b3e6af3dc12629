import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { RedisConfig } from '../config/index.js';
import { HealthRegistry } from './health-registry.js';
import { pingRedis } from './ping-redis.js';

/** Redis answers, where one is used. */
@Injectable()
export class RedisIndicator implements OnModuleInit {
  constructor(
    private readonly registry: HealthRegistry,
    private readonly redis: RedisConfig,
  ) {}

  onModuleInit(): void {
    const { url } = this.redis;
    if (url) this.registry.register({ name: 'redis', check: () => pingRedis(url) });
  }
}
