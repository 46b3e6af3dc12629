import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = `// Made by \`npm run client\` from the OpenAPI document. Not to be edited.

`;

/** TypeScript types of the whole API and of every event, for \`openapi-fetch\` and its like. */
export async function clientTypes(document) {
  const types = await openapiTS(withoutExamples(document), { alphabetize: false });
  return HEADER + astToString(types);
}

/** Examples would be most of the file, and say nothing to a compiler. */
function withoutExamples(value) {
  if (Array.isArray(value)) return value.map(withoutExamples);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'example');
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutExamples(child)]));
}
