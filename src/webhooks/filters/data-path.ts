const PREFIX = 'data.';
/** Up to eight names (or array indexes, from 0) after `data`. */
const PATH = /^data(?:\.[A-Za-z0-9_-]{1,64}){1,8}$/;
const INDEX = /^\d+$/;

/** Returns the values at a path of `data`, or an empty list. */
export type ValueReader = (data: unknown) => readonly unknown[];

/**
 * The reader of a path such as `data.items.sku`, or null for a malformed path. After an array, a
 * name selects that member of each element, and an index selects one element. The values of an
 * array at the end of the path are the array itself and its elements.
 */
export function readerOf(path: string): ValueReader | null {
  if (!PATH.test(path)) return null;
  const names = path.slice(PREFIX.length).split('.');
  return (data) => {
    const values: unknown[] = [];
    collect(data, names, 0, values);
    return values;
  };
}

/** Adds the values that `names` select, starting with the name at index `at`. */
function collect(value: unknown, names: readonly string[], at: number, into: unknown[]): void {
  const name = names[at];
  if (name === undefined) {
    into.push(value);
    if (Array.isArray(value)) for (const element of value) into.push(element);
  } else if (Array.isArray(value) && !INDEX.test(name)) {
    for (const element of value) collect(element, names, at, into);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    // Own members only, so that nothing is read from a prototype.
    collect((value as Record<string, unknown>)[name], names, at + 1, into);
  }
}
