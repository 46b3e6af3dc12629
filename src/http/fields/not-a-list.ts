import { ValidateBy } from 'class-validator';

/** `ValidateNested` looks into lists by itself: a list where an object belongs would pass unseen. */
export function NotAList(): PropertyDecorator {
  return ValidateBy(
    { name: 'notAList', validator: { validate: (value) => !Array.isArray(value) } },
    { message: 'must be an object' },
  );
}

/** The same for what an array holds. */
export function HoldsNoLists(): PropertyDecorator {
  return ValidateBy(
    {
      name: 'holdsNoLists',
      validator: {
        validate: (value) => !(Array.isArray(value) && value.some((item) => Array.isArray(item))),
      },
    },
    { message: 'must hold objects' },
  );
}
