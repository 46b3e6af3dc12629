import { editDistance } from '../common/index.js';
import { allSettings } from './schema.js';

/** A variable that looks like a setting but is not one. */
export interface UnknownSetting {
  readonly name: string;
  /** The setting that was probably meant. */
  readonly suggestion: string | undefined;
}

/** Names that start like this are ours; `HTTP_`, `DATABASE_` and others are widely used. */
const OWN_PREFIXES = ['WEBHOOK_', 'INBOUND_', 'OUTBOX_', 'SSE_', 'DELIVERY_'];
/** The example programs read it: `examples/partner.mjs`. */
const OF_EXAMPLES = ['WEBHOOK_URL', 'WEBHOOK_SECRET'];
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
    .filter((name) => !KUBERNETES.test(name) && !OF_EXAMPLES.includes(name))
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
