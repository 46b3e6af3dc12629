import type { SchemaObject } from '../../tools/compatibility/json-schema.js';
import type { Broken } from '../../tools/compatibility/schema-change.js';

export const text = { type: 'string' } as const;
export const whole = { type: 'integer' } as const;
export const nothing = { type: 'null' } as const;
export const object = (properties: object, more: object = {}): SchemaObject => ({
  type: 'object',
  properties,
  ...more,
});
export const closed = { additionalProperties: false };
export const one = (schema: object): SchemaObject => object({ a: schema });

export interface Break {
  readonly breaks: Broken;
  readonly path: string;
  readonly what: string;
  /** A counterexample: data that only one of the two schemas allows. */
  readonly shownBy?: unknown;
}
export const history = (path: string, what: string, shownBy: unknown): Break => ({
  breaks: 'history',
  path,
  what,
  shownBy,
});
export const consumers = (path: string, what: string, shownBy?: unknown): Break => ({
  breaks: 'consumers',
  path,
  what,
  shownBy,
});
