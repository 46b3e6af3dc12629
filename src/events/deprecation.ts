/** The announced end of a version. It goes on being sent to whoever asks for it, after the sunset too. */
export interface Deprecation {
  /** When a newer version became the one to use (RFC 3339). */
  readonly since: string;
  /** Until when nobody need fear for it (RFC 3339). */
  readonly sunset: string;
}

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594); none for a version that is not deprecated. */
export function deprecationHeaders(deprecated: Deprecation | undefined): Record<string, string> {
  if (!deprecated) return {};
  return {
    deprecation: `@${Math.floor(Date.parse(deprecated.since) / 1000)}`,
    sunset: new Date(deprecated.sunset).toUTCString(),
  };
}

/** The same as CloudEvents attributes, whose names are lower-case letters and digits alone. */
export function deprecationAttributes(deprecated: Deprecation | undefined): Record<string, string> {
  if (!deprecated) return {};
  return {
    deprecatedat: new Date(deprecated.since).toISOString(),
    sunsetat: new Date(deprecated.sunset).toISOString(),
  };
}
