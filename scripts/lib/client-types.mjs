import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = `// Generated from the OpenAPI document by \`npm run client\`. Do not edit.

`;

/** TypeScript types of the API and of all events, for `openapi-fetch` and similar clients. */
export async function clientTypes(document) {
  const types = await openapiTS(withoutExamples(document), { alphabetize: false });
  return HEADER + astToString(types);
}

/** Examples would make up most of the file, and do not affect the types. */
function withoutExamples(value) {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'example');
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutExamples(child)]));
}
