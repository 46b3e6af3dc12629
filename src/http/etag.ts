import { PreconditionFailed } from '../common/index.js';
import { httpProblems } from './problems/http.problems.js';

/** The strong entity tag of a version: `"7"`. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/**
 * Rejects a change to a version that the client has not seen (RFC 9110 §13.1.1). Without the
 * header, any version is accepted. The comparison is strong, so a weak tag (`W/"7"`) never matches.
 * @param version 0: the resource does not exist yet, which nothing matches, not even `*`
 * @throws {PreconditionFailed} when no listed tag is that of `version`
 */
export function assertIfMatch(header: string | undefined, version: number): void {
  if (header === undefined) return;
  const tags = header.split(',').map((tag) => tag.trim());
  if (version > 0 && (header.trim() === '*' || tags.includes(etagOf(version)))) return;
  const current =
    version > 0 ? `the current version is ${etagOf(version)}` : 'the resource does not exist yet';
  throw new PreconditionFailed(
    httpProblems.precondition_failed,
    `If-Match does not match: ${current}.`,
  );
}
