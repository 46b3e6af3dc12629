import { Between, LessThanOrEqual, MoreThanOrEqual, Raw } from 'typeorm';
import type { FindOperator, FindOptionsWhere } from 'typeorm';
import type { TimeRange } from '../http/index.js';
import type { DeadLetter, DeadLetterSource, DeadLetterStatus } from './dead-letter.entity.js';

/** Selects dead letters; an absent field does not filter. The range is that of the creation. */
export interface DeadLetterFilter extends TimeRange {
  readonly source?: DeadLetterSource | undefined;
  readonly status?: DeadLetterStatus | undefined;
  readonly webhookId?: string | undefined;
  /** A name, `resource.*`, or `*`, which matches all except `system.*`. */
  readonly eventType?: string | undefined;
}

/** The filter as a TypeORM `where`. */
export function conditionsOf(filter: DeadLetterFilter): FindOptionsWhere<DeadLetter> {
  const { source, status, webhookId, eventType, since, until } = filter;
  return {
    ...(source === undefined ? {} : { source }),
    ...(status === undefined ? {} : { status }),
    ...(webhookId === undefined ? {} : { webhookId }),
    ...(eventType === undefined ? {} : { eventType: typeCondition(eventType) }),
    ...createdIn(since, until),
  };
}

function typeCondition(pattern: string): FindOperator<string> | string {
  if (pattern === '*') return Raw((column) => `NOT starts_with(${column}, 'system.')`);
  if (!pattern.endsWith('.*')) return pattern;
  return Raw((column) => `starts_with(${column}, :prefix)`, { prefix: pattern.slice(0, -1) });
}

function createdIn(since?: Date, until?: Date): { createdAt?: FindOperator<Date> } {
  if (since && until) return { createdAt: Between(since, until) };
  if (since) return { createdAt: MoreThanOrEqual(since) };
  return until ? { createdAt: LessThanOrEqual(until) } : {};
}
