import type { Type } from '@nestjs/common';
import { getMetadataStorage, ValidationTypes } from 'class-validator';

type Metadata = ReturnType<
  ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']
>[number];

/** What the field decorators add to class-validator's metadata of a rule, as its `context`. */
export interface FieldContext {
  /** The DTO of the object, or of the objects in the array. */
  readonly of?: () => Type<object>;
  /**
   * Parses the text of a query parameter; returns invalid text unchanged, for the rule to reject.
   */
  readonly fromText?: (text: string) => unknown;
}

/** How a value violates a rule. */
interface Violation {
  readonly message: string;
  /** The index of the first item that violates the rule, if the rule is about each item. */
  readonly index?: number;
}

/** One rule of a field; undefined if the value conforms to it. */
export type Rule = (dto: object, value: unknown) => Violation | undefined;

type Condition = (dto: object, value: unknown) => boolean;

export interface FieldPlan {
  readonly name: string;
  /** If one returns false, the value is not validated: it is absent or null, which is allowed. */
  readonly conditions: readonly Condition[];
  readonly rules: readonly Rule[];
  /** The DTO of the field's object, or of the objects in its list. */
  readonly nested: { readonly of: () => Type<object>; readonly isList: boolean } | undefined;
  readonly fromText: ((text: string) => unknown) | undefined;
}

/** How to turn an object into an instance of its DTO. */
export interface DtoPlan {
  readonly Dto: Type<object>;
  readonly fields: readonly FieldPlan[];
  readonly names: ReadonlySet<string>;
}

const plans = new WeakMap<Type<object>, DtoPlan>();

/**
 * The plan of a DTO: class-validator's rules, looked up once. class-validator itself collects and
 * groups them for each object that it validates, which takes most of its time. Groups and
 * asynchronous rules are not supported.
 */
export function planOf(Dto: Type<object>): DtoPlan {
  let plan = plans.get(Dto);
  if (!plan) {
    plan = makePlan(Dto);
    plans.set(Dto, plan);
  }
  return plan;
}

function makePlan(Dto: Type<object>): DtoPlan {
  const storage = getMetadataStorage();
  const metadata = storage.getTargetValidationMetadatas(Dto, '', false, false);
  const fields = Object.entries(storage.groupByPropertyName(metadata)).map(([name, ofField]) =>
    makeField(name, ofField),
  );
  return { Dto, fields, names: new Set(fields.map((field) => field.name)) };
}

function makeField(name: string, metadata: readonly Metadata[]): FieldPlan {
  const isCondition = (item: Metadata): boolean =>
    item.type === ValidationTypes.CONDITIONAL_VALIDATION;
  return {
    name,
    conditions: metadata.filter(isCondition).map((item) => item.constraints[0] as Condition),
    rules: metadata.flatMap(rulesOf),
    nested: nestedIn(metadata),
    fromText: metadata.map(contextOf).find(({ fromText }) => fromText)?.fromText,
  };
}

function contextOf(metadata: Metadata): FieldContext {
  return (metadata.context ?? {}) as FieldContext;
}

function nestedIn(metadata: readonly Metadata[]): FieldPlan['nested'] {
  const found = metadata.find((item) => contextOf(item).of);
  const of = found && contextOf(found).of;
  return of && { of, isList: found.each };
}

function rulesOf(metadata: Metadata): Rule[] {
  if (metadata.type !== ValidationTypes.CUSTOM_VALIDATION) return [];
  const constraints = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  return constraints.map(({ instance, async: isAsync }) => {
    const { propertyName: property, constraints: parameters, each } = metadata;
    const targetName = typeof metadata.target === 'string' ? metadata.target : metadata.target.name;
    if (isAsync) throw new Error(`the rule of ${property} is asynchronous, which is not supported`);
    return (object, value) => {
      const args = { value, constraints: parameters, targetName, object, property };
      const breaks = (item: unknown): boolean => !instance.validate(item, args);
      const message = (): string => {
        const given = metadata.message ?? instance.defaultMessage?.(args);
        return typeof given === 'function' ? given(args) : given || 'is not valid';
      };
      if (!each || !Array.isArray(value)) {
        return breaks(value) ? { message: message() } : undefined;
      }
      const index = value.findIndex(breaks);
      return index < 0 ? undefined : { message: message(), index };
    };
  });
}
