import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { AttributeStream } from '../../src/sse/index.js';

/**
 * Domains that only the suites and the benchmarks have. `npm run remove:module orders` moves that
 * domain from `src/` to here, since the suites of the backbone publish its events.
 */
export const SAMPLE_DOMAINS: readonly Type[] = [];

/** Their streams. */
export const SAMPLE_STREAMS: readonly AttributeStream[] = [];

/** The migrations that create their tables. */
export const SAMPLE_MIGRATIONS: readonly (new () => MigrationInterface)[] = [];
