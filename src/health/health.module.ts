import { Module } from '@nestjs/common';
import { HealthRegistry } from './health-registry.js';
import { HealthController } from './health.controller.js';
import { MigrationsIndicator } from './migrations.indicator.js';
import { PostgresIndicator } from './postgres.indicator.js';
import { Readiness } from './readiness.service.js';

/** `/health/live` and `/health/ready`. Import it to register a check of your own with `HealthRegistry`. */
@Module({
  controllers: [HealthController],
  providers: [HealthRegistry, Readiness, PostgresIndicator, MigrationsIndicator],
  exports: [HealthRegistry],
})
export class HealthModule {}
