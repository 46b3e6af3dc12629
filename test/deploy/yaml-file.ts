import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, loadAll, mergeTag } from 'js-yaml';

// oxlint-disable-next-line no-explicit-any -- documents are inspected freely
type Document = any;

const SCHEMA = CORE_SCHEMA.withTags(mergeTag);

/** The documents of a YAML file of the project, with their merge keys (`<<`) resolved. */
export function yamlFile(path: string): Document[] {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return loadAll(readFileSync(file, 'utf8'), { schema: SCHEMA });
}
