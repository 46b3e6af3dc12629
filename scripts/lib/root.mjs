import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** An absolute path in the project. */
export const inRoot = (...parts) => join(root, ...parts);
