import { STATUS_CODES } from 'node:http';
import { exampleOf } from '../src/api-docs/index.js';
import type { ProblemKind } from '../src/common/index.js';

const INTRODUCTION = `# Error codes

Every error of the API is a problem document (RFC 9457, \`application/problem+json\`). Programs tell errors apart by
\`code\`, which does not change between releases; \`detail\` and \`message\` are for people. \`type\` is a URL that leads to
the page of the code: \`/docs/errors/<code>\` of the API, after \`PUBLIC_URL\` if that is set. \`/docs/errors\` lists all.

This page is generated from the same catalogue (\`npm run docs:errors\`). A module defines its codes beside its errors
(\`defineProblems\`), so a running system without a module lacks its codes.
`;

const RULES = `## Which status

The same mistake has the same status on every route:

| Status | Mistake |
| --- | --- |
| 400 | The request does not have the form that the OpenAPI document describes: malformed JSON; a field or query parameter that is missing, unknown, of the wrong type, too long or out of range; a cursor that no list returned. |
| 401, 403 | No valid key; a key without the scope. |
| 404 | Nothing has this path or id, malformed ids included, or it belongs to another tenant. |
| 409 | The current state of the resource does not allow the request. |
| 412 | \`If-Match\` does not match. |
| 422 | The form is right, but a value breaks a rule: an unknown event type in a body, a URL that webhooks may not have, an amount that is not the total. |
| 429, 503 | Too many requests; not possible now. Repeat the request after \`Retry-After\`. |

On 400 and 422, \`errors\` lists the path of each invalid value and what is wrong with it.
`;

/** The page `docs/errors.md`: every error code, with its meaning, cause and remedy. */
export function renderErrorDocs(problems: readonly ProblemKind[]): string {
  const [example] = problems.filter(({ code }) => code === 'invalid_request');
  const statuses = [...new Set(problems.map(({ status }) => status))].sort((a, b) => a - b);
  return [
    INTRODUCTION,
    ...(example ? ['```json', JSON.stringify(exampleOf(example), null, 2), '```\n'] : []),
    RULES,
    ...statuses.map((status) =>
      renderStatus(
        status,
        problems.filter((problem) => problem.status === status),
      ),
    ),
  ].join('\n');
}

function renderStatus(status: number, problems: readonly ProblemKind[]): string {
  return [
    `## ${status} ${STATUS_CODES[status]}\n`,
    ...problems.map(
      ({ code, meaning, cause, action }) =>
        `### ${code}\n\n${meaning} Usual cause: ${lowerFirst(cause)} **What to do:** ${action}\n`,
    ),
  ].join('\n');
}

/** Joins a sentence to what precedes it; names in backticks stay as they are. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
