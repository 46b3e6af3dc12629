/**
 * The announced end of a version. Readers pinned to it keep receiving it, even after the sunset.
 */
export interface Deprecation {
  /** The time when the version was deprecated in favour of a newer one (RFC 3339). */
  readonly since: string;
  /** The time until which the version is guaranteed to be supported (RFC 3339). */
  readonly sunset: string;
}

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594); empty for a current version. */
export function deprecationHeaders(deprecated: Deprecation | undefined): Record<string, string> {
  if (!deprecated) return {};
  return {
    deprecation: `@${Math.floor(Date.parse(deprecated.since) / 1000)}`,
    sunset: new Date(deprecated.sunset).toUTCString(),
  };
}

/** The same as CloudEvents attributes, whose names allow only lower-case letters and digits. */
export function deprecationAttributes(deprecated: Deprecation | undefined): Record<string, string> {
  if (!deprecated) return {};
  return {
    deprecatedat: new Date(deprecated.since).toISOString(),
    sunsetat: new Date(deprecated.sunset).toISOString(),
  };
}
