const PREFIX = 'data.';
/** Up to eight names (or indexes of an array, from 0) behind `data`. */
const PATH = /^data(?:\.[A-Za-z0-9_-]{1,64}){1,8}$/;
const INDEX = /^\d+$/;

/** Reads the values at a path of `data`; empty when there is none. */
export type ValueReader = (data: unknown) => readonly unknown[];

/**
 * The reader of a path such as `data.items.sku`, or null for a malformed path. A name behind an
 * array leads to that member of each element, an index to one element. An array at the end of the
 * path has itself and its elements as values.
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

/** Adds what `names`, from the one at `at` on, lead to. */
function collect(value: unknown, names: readonly string[], at: number, into: unknown[]): void {
  const name = names[at];
  if (name === undefined) {
    into.push(value);
    if (Array.isArray(value)) for (const element of value) into.push(element);
  } else if (Array.isArray(value) && !INDEX.test(name)) {
    for (const element of value) collect(element, names, at, into);
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    // Only what the event has itself: nothing that comes from a prototype.
    collect((value as Record<string, unknown>)[name], names, at + 1, into);
  }
}
