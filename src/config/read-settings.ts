import { schema } from './schema.js';
import type { SettingValues } from './schema.js';
import { brokenRules } from './setting-rules.js';
import type { Setting } from './setting.js';

/** Invalid environment: `message` has one line per invalid setting, and reveals no secrets. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings';
}

/**
 * Parses all settings of an environment. An empty value counts as unset.
 * @throws {InvalidSettings} naming every invalid setting
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SettingValues {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, setting] of Object.entries(schema) as [string, Setting<unknown>][]) {
    const raw = environment[name]?.trim() || setting.default;
    try {
      if (raw === undefined && setting.required) throw new RangeError('is required');
      values[name] = raw === undefined ? undefined : setting.parse(raw);
    } catch (error) {
      problems.push(`${name} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  problems.push(...brokenRules(values));
  if (problems.length > 0) throw new InvalidSettings(problems.join('\n'));
  return values as SettingValues;
}
