import { schema } from './schema.js';
import type { SettingValues } from './schema.js';
import { brokenRules } from './setting-rules.js';
import type { Setting } from './setting.js';

/** The environment is wrong: `message` has one line per wrong setting, and no value of a secret. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/**
 * Reads every setting from an environment. An empty value counts as unset.
 * @throws {InvalidSettings} naming each setting that is wrong
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SettingValues {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, setting] of Object.entries(schema) as [string, Setting<unknown>][]) {
    const raw = environment[name]?.trim() || setting.default;
    try {
      if (raw === undefined && setting.required) throw new RangeError('is required');
      values[name] = raw === undefined ? undefined : setting.parse(raw);
    } catch (error) {
      wrong.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  wrong.push(...brokenRules(values));
  if (wrong.length > 0) throw new InvalidSettings(wrong.join('\n'));
  return values as SettingValues;
}
