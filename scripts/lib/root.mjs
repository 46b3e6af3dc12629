import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path in the project. */
export const inRoot = (...parts) => join(root, ...parts);

/** The same as a URL: Node.js takes no Windows path for `--import` and `import()`. */
export const urlInRoot = (...parts) => pathToFileURL(inRoot(...parts)).href;

/** The paths of all files below a folder of the project: `src/main.ts`, on Windows too. */
export function filesBelow(folder) {
  return readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
}
