import { Type } from 'typebox';
import type {
  TArray,
  TInteger,
  TNull,
  TObject,
  TProperties,
  TSchema,
  TString,
  TUnion,
} from 'typebox';

/** The length of a text; `min` defaults to 1, as in `StringField`. */
export interface TextRule {
  readonly min?: number;
  readonly max: number;
}

/** The range of a number, or the size of a list. */
export interface RangeRule {
  readonly min: number;
  readonly max: number;
}

interface Description {
  readonly description?: string;
}

/** A text of the length that `rule` allows. */
export function textSchema({ min = 1, max }: TextRule, words: Description = {}): TString {
  return Type.String({ ...(min > 0 ? { minLength: min } : {}), maxLength: max, ...words });
}

/** A whole number in the range of `rule`. */
export function integerSchema({ min, max }: RangeRule, words: Description = {}): TInteger {
  return Type.Integer({ minimum: min, maximum: max, ...words });
}

/** A list of `items` of the size that `rule` allows. */
export function listSchema<Item extends TSchema>(
  items: Item,
  { min, max }: RangeRule,
): TArray<Item> {
  return Type.Array(items, { minItems: min, maxItems: max });
}

/** The schema, or null. */
export function nullable<Schema extends TSchema>(schema: Schema): TUnion<[Schema, TNull]> {
  return Type.Union([schema, Type.Null()]);
}

/** An object with exactly these fields: an undeclared field is an error, not an extension. */
export function closedObject<Fields extends TProperties>(fields: Fields): TObject<Fields> {
  return Type.Object(fields, { additionalProperties: false });
}
