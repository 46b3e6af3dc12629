import { Module } from '@nestjs/common';
import { EventHealth } from './events/event-health.service.js';
import { StandstillWatch } from './events/standstill-watch.service.js';
import { HealthRegistry } from './health-registry.js';
import { HealthController } from './health.controller.js';
import { MigrationsIndicator } from './migrations.indicator.js';
import { PostgresIndicator } from './postgres.indicator.js';
import { Readiness } from './readiness.service.js';
import { RedisIndicator } from './redis.indicator.js';

/** `/health/live`, `/health/ready` and `/health/events`. Import it to register a check of your own with `HealthRegistry`. */
@Module({
  controllers: [HealthController],
  providers: [
    EventHealth,
    HealthRegistry,
    Readiness,
    PostgresIndicator,
    MigrationsIndicator,
    RedisIndicator,
    StandstillWatch,
  ],
  exports: [HealthRegistry],
})
export class HealthModule {}
