import { schema } from './schema.js';
import type { SettingValues } from './schema.js';
import { brokenRules } from './setting-rules.js';
import type { Setting } from './setting.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment is wrong: `message` has one line per wrong setting, and no value of a secret. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/**
 * Reads every setting from an environment. An empty value counts as unset.
 * @throws {InvalidSettings} naming each setting that is wrong
 */
export function readSettings(environment: Environment): SettingValues {
  const names = Object.keys(schema) as (keyof SettingValues)[];
  const { values, wrong } = parse(environment, names);
  wrong.push(...brokenRules(values));
  if (wrong.length > 0) throw new InvalidSettings(wrong.join('\n'));
  return values as SettingValues;
}

/**
 * Reads some settings and leaves the others alone, for commands that need no more.
 * @throws {InvalidSettings} naming each of them that is wrong
 */
export function readSomeSettings<Name extends keyof SettingValues>(
  environment: Environment,
  names: readonly Name[],
): Pick<SettingValues, Name> {
  const { values, wrong } = parse(environment, names);
  if (wrong.length > 0) throw new InvalidSettings(wrong.join('\n'));
  return values as Pick<SettingValues, Name>;
}

function parse(
  environment: Environment,
  names: readonly (keyof SettingValues)[],
): { readonly values: Record<string, unknown>; readonly wrong: string[] } {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const name of names) {
    const setting: Setting<unknown> = schema[name];
    const raw = environment[name]?.trim() || setting.default;
    try {
      if (raw === undefined && setting.required) throw new RangeError('is required');
      values[name] = raw === undefined ? undefined : setting.parse(raw);
    } catch (error) {
      wrong.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { values, wrong };
}
