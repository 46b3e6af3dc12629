import { decodeBase64, isEmailAddress, parseDuration } from '../common/index.js';
import { parsePostgresUrl } from './postgres-url/index.js';

/** One setting: its environment variable, parser, default and description. */
export interface Setting<T = unknown, Name extends string = string> {
  readonly name: Name;
  readonly parse: (text: string) => T;
  /** Used when the variable is unset or empty. Without a default, the value is `undefined`. */
  readonly default?: string;
  /** The program does not start without it; says how to make one. */
  readonly required?: string;
  readonly describe: string;
}

/** The type of a setting's value. */
export type ValueOf<S> = S extends Setting<infer T> ? T : never;

/** Makes a setting required: the program does not start without it, and says how to make one. */
export function required<T, N extends string>(
  optional: Setting<T | undefined, N>,
  howToMake: string,
): Setting<T, N> {
  return { ...(optional as Setting<T, N>), required: howToMake };
}

type Meta<D extends string | undefined> = { readonly describe: string; readonly default?: D };
type Value<T, D> = D extends string ? T : T | undefined;

function setting<T, N extends string, D extends string | undefined>(
  name: N,
  parse: (text: string) => T,
  meta: Meta<D>,
): Setting<Value<T, D>, N> {
  // With a default there is always a value: `readSettings` parses the default.
  return { name, parse, ...meta };
}

export function text<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D> & { readonly pattern?: RegExp; readonly expected?: string },
): Setting<Value<string, D>, N> {
  const { pattern, expected, ...rest } = meta;
  return setting(
    name,
    (raw) => {
      if (pattern && !pattern.test(raw))
        throw new RangeError(`is not ${expected ?? 'well formed'}`);
      return raw;
    },
    rest,
  );
}

export function integer<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D> & { readonly min: number; readonly max: number },
): Setting<Value<number, D>, N> {
  const { min, max, ...rest } = meta;
  return setting(
    name,
    (raw) => {
      const value = Number(raw);
      if (!/^-?\d+$/.test(raw) || value < min || value > max) {
        throw new RangeError(`is not a whole number from ${min} to ${max}`);
      }
      return value;
    },
    rest,
  );
}

export function boolean<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D>,
): Setting<Value<boolean, D>, N> {
  return setting(
    name,
    (raw) => {
      if (raw !== 'true' && raw !== 'false') throw new RangeError('is not true or false');
      return raw === 'true';
    },
    meta,
  );
}

/** A duration in milliseconds. */
export function duration<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D> & { readonly min?: string },
): Setting<Value<number, D>, N> {
  const { min = '0ms', ...rest } = meta;
  return setting(
    name,
    (raw) => {
      const value = readDuration(raw);
      if (value < parseDuration(min)) throw new RangeError(`is shorter than ${min}`);
      return value;
    },
    rest,
  );
}

/** A comma-separated list; an empty text is an empty list. */
export function list<T, N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D> & { readonly of: (item: string) => T; readonly nonEmpty?: boolean },
): Setting<Value<readonly T[], D>, N> {
  const { of, nonEmpty, ...rest } = meta;
  return setting(
    name,
    (raw) => {
      const items = raw.split(',').map((item) => item.trim());
      const values = items.filter((item) => item !== '').map(of);
      if (nonEmpty && values.length === 0) throw new RangeError('is empty');
      return values;
    },
    rest,
  );
}

export function oneOf<T extends string, N extends string, D extends string | undefined = undefined>(
  name: N,
  values: readonly T[],
  meta: Meta<D>,
): Setting<Value<T, D>, N> {
  return setting(name, member(values), meta);
}

/** Parses one of the given values. */
export function member<T extends string>(values: readonly T[]): (raw: string) => T {
  return (raw) => {
    const found = values.find((value) => value === raw);
    if (found === undefined) throw new RangeError(`is not one of ${values.join(', ')}`);
    return found;
  };
}

/**
 * An absolute URL with one of the given schemes; if `plain`, without credentials and fragment; if
 * `base`, also without a query, because paths are appended to it. The error message omits the URL,
 * since it may contain a password.
 */
export function url<N extends string, D extends string | undefined = undefined>(
  name: N,
  schemes: readonly string[],
  meta: Meta<D> & { readonly plain?: boolean; readonly base?: boolean },
): Setting<Value<string, D>, N> {
  const { base = false, plain = base, ...rest } = meta;
  return setting(
    name,
    (raw) => {
      if (!URL.canParse(raw) || !schemes.includes(new URL(raw).protocol.slice(0, -1))) {
        throw new RangeError(
          `is not a URL that starts with ${schemes.map((s) => `${s}://`).join(' or ')}`,
        );
      }
      const { username, password } = new URL(raw);
      if (plain && (username || password || raw.includes('#'))) {
        throw new RangeError('has a user name, a password or a fragment');
      }
      if (base && raw.includes('?')) throw new RangeError('has a query');
      return raw;
    },
    rest,
  );
}

/** A PostgreSQL connection URL, as libpq documents it. The message never repeats it. */
export function postgresUrl<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D>,
): Setting<Value<string, D>, N> {
  return setting(
    name,
    (raw) => {
      parsePostgresUrl(raw);
      return raw;
    },
    meta,
  );
}

/** One e-mail address, without a display name. */
export function email<N extends string, D extends string | undefined = undefined>(
  name: N,
  meta: Meta<D>,
): Setting<Value<string, D>, N> {
  return setting(
    name,
    (raw) => {
      if (!isEmailAddress(raw)) throw new RangeError('is not an e-mail address');
      return raw;
    },
    meta,
  );
}

/** Parses a fixed number of bytes in base64. The error message omits the value. */
export function key(bytes: number): (raw: string) => Buffer {
  return (raw) => {
    const value = decodeBase64(raw);
    if (value?.length !== bytes) throw new RangeError(`is not ${bytes} bytes in base64`);
    return value;
  };
}

/** Parses the key of a Standard Webhooks secret, `whsec_<base64>`. The error message omits it. */
export function webhookKey(raw: string): Buffer {
  const value = raw.startsWith('whsec_') ? decodeBase64(raw.slice('whsec_'.length)) : undefined;
  if (!value?.length) throw new RangeError('has a secret that is not whsec_<base64>');
  return value;
}

/** Parses a secret that is any text. */
export function secretText(raw: string): Buffer {
  return Buffer.from(raw);
}

/** Parses a duration into milliseconds. */
export function readDuration(raw: string): number {
  try {
    return parseDuration(raw);
  } catch (cause) {
    throw new RangeError('is not a duration such as 250ms, 15s, 5m, 2h or 1d', { cause });
  }
}
