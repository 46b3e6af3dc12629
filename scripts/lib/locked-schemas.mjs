import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './root.mjs';

const FOLDER = 'schemas';
const SUFFIX = '.json';

/** The locked schemas by name: `order.created/v1`. */
export function readLocked() {
  const files = readdirSync(inRoot(FOLDER), { recursive: true, withFileTypes: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(SUFFIX));
  return new Map(
    files.map((path) => [
      path.slice(0, -SUFFIX.length),
      JSON.parse(readFileSync(inRoot(FOLDER, path), 'utf8')),
    ]),
  );
}

/** Locks one schema. @returns its path in the project */
export function writeLocked(name, schemas) {
  const path = `${FOLDER}/${name}${SUFFIX}`;
  mkdirSync(dirname(inRoot(path)), { recursive: true });
  writeFileSync(inRoot(path), `${JSON.stringify(schemas.get(name), null, 2)}\n`);
  return path;
}
