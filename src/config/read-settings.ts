import { allSettings } from './schema.js';
import type { SettingValues } from './schema.js';
import { brokenRules } from './setting-rules.js';
import type { Setting } from './setting.js';
import { unknownSettingMessage, unknownSettings } from './unknown-settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Invalid environment: `message` has one line per invalid setting, and reveals no secrets. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/**
 * Parses all settings of an environment. An empty value counts as unset.
 * @throws {InvalidSettings} naming every invalid setting
 */
export function readSettings(environment: Environment): SettingValues {
  const { values, problems } = parse(environment, allSettings);
  problems.push(...brokenRules(values));
  if (problems.length > 0)
    problems.push(...unknownSettings(environment).map(unknownSettingMessage));
  if (problems.length > 0) throw new InvalidSettings(problems.join('\n'));
  return values as SettingValues;
}

/**
 * Parses only the named settings, for commands that need no others.
 * @throws {InvalidSettings} naming every invalid one
 */
export function readSomeSettings<Name extends keyof SettingValues>(
  environment: Environment,
  names: readonly Name[],
): Pick<SettingValues, Name> {
  const wanted: readonly string[] = names;
  const settings = allSettings.filter(({ name }) => wanted.includes(name));
  const { values, problems } = parse(environment, settings);
  if (problems.length > 0) throw new InvalidSettings(problems.join('\n'));
  return values as Pick<SettingValues, Name>;
}

function parse(
  environment: Environment,
  settings: readonly Setting[],
): { readonly values: Record<string, unknown>; readonly problems: string[] } {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const setting of settings) {
    const { name } = setting;
    const raw = environment[name]?.trim() || setting.default;
    try {
      if (raw === undefined && setting.required !== undefined)
        throw new RangeError(`is required (${setting.required})`);
      values[name] = raw === undefined ? undefined : setting.parse(raw);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { values, problems };
}
