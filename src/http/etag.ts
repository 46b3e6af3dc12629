import { PreconditionFailed } from '../common/index.js';

/** The strong entity tag of a version: `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Refuses a change to a version that the caller has not seen: RFC 9110 §13.1.1. Without the header every version
 * will do. Comparison is strong, so a weak tag (`W/"7"`) never matches.
 * @param version 0: there is none yet, which nothing matches, not even `*`
 * @throws {PreconditionFailed} when no listed tag is that of `version`
 */
export function assertIfMatch(header: string | undefined, version: number): void {
  if (header === undefined) return;
  const tags = header.split(',').map((tag) => tag.trim());
  if (version > 0 && (header.trim() === '*' || tags.includes(etagOf(version)))) return;
  const present = version > 0 ? `the present version is ${etagOf(version)}` : 'there is none yet';
  throw new PreconditionFailed('precondition_failed', `If-Match does not match: ${present}`);
}
