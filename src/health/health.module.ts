import { Module } from '@nestjs/common';
import { EventHealthService } from './events/event-health.service.js';
import { StandstillWatch } from './events/standstill-watch.js';
import { HealthRegistry } from './health-registry.js';
import { HealthController } from './health.controller.js';
import { MigrationsIndicator } from './migrations.indicator.js';
import { PostgresIndicator } from './postgres.indicator.js';
import { ReadinessService } from './readiness.service.js';

/**
 * `/health/live`, `/health/ready` and `/health/events`. Import it to register further checks with
 * `HealthRegistry`.
 */
@Module({
  controllers: [HealthController],
  providers: [
    EventHealthService,
    HealthRegistry,
    ReadinessService,
    PostgresIndicator,
    MigrationsIndicator,
    StandstillWatch,
  ],
  exports: [HealthRegistry],
})
export class HealthModule {}
