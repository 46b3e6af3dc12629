import { allSettings } from './schema.js';

/** A variable that looks like a setting and is none. */
export interface UnknownSetting {
  readonly name: string;
  /** The setting that was probably meant. */
  readonly suggestion: string | undefined;
}

/** Names that start like this are ours; `HTTP_`, `DATABASE_` and others are widely used. */
const OWN_PREFIXES = ['WEBHOOK_', 'INBOUND_', 'OUTBOX_', 'SSE_', 'DELIVERY_'];
/** Kubernetes sets these for a service, which may well be named `webhook`. */
const KUBERNETES = /_(SERVICE_(HOST|PORT)|PORT)(_|$)/;
/** From this length on, two typing errors may separate a name from a setting; below, only one. */
const LONG_NAME = 12;

/**
 * The variables of an environment that are probably misspelled settings. Those of other programs
 * are not reported: a name must resemble a setting, or start with a prefix that only Tidings uses.
 */
export function unknownSettings(
  environment: Readonly<Record<string, string | undefined>>,
): UnknownSetting[] {
  const known = allSettings.map(({ name }) => name);
  return Object.keys(environment)
    .filter((name) => environment[name]?.trim() && !known.includes(name))
    .filter((name) => !KUBERNETES.test(name))
    .map((name) => ({ name, suggestion: suggestionFor(name, known) }))
    .filter(
      ({ name, suggestion }) =>
        suggestion !== undefined || OWN_PREFIXES.some((prefix) => name.startsWith(prefix)),
    );
}

/** `WEBHOOK_TIMOUT is not a setting: did you mean WEBHOOK_TIMEOUT?` */
export function unknownSettingMessage({ name, suggestion }: UnknownSetting): string {
  return suggestion === undefined
    ? `${name} is not a setting: .env.example lists all of them`
    : `${name} is not a setting: did you mean ${suggestion}?`;
}

/** The setting whose spelling is nearest, else one that is longer or shorter by whole words. */
function suggestionFor(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((setting) => ({ setting, distance: editDistance(name.toUpperCase(), setting) }))
    .filter(({ setting, distance }) => distance <= (setting.length >= LONG_NAME ? 2 : 1))
    .sort((a, b) => a.distance - b.distance);
  return near[0]?.setting ?? known.find((setting) => differsByWords(name, setting));
}

/** `WEBHOOK_TIMEOUT_MS`, `WEBHOOK_RETRY`: at least two words are the same. */
function differsByWords(name: string, setting: string): boolean {
  const [shorter, longer] = name.length < setting.length ? [name, setting] : [setting, name];
  return shorter.includes('_') && longer.startsWith(`${shorter}_`);
}

/** The optimal string alignment distance: insertions, deletions, replacements, adjacent swaps. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number): number => rows[i]?.[j] ?? j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      rows[i]?.push(swapped ? Math.min(least, at(i - 2, j - 2) + 1) : least);
    }
  }
  return at(a.length, b.length);
}
