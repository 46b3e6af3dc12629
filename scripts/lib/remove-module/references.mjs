import { posix } from 'node:path';

/** An import, a dynamic import or a URL that names another file of the project. */
const REFERENCE =
  /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\bnew URL\(\s*)(['"])(\.{1,2}\/[^'"]+)\2/g;
const CODE = /\.(ts|mjs)$/;

/** The files that a file refers to, as paths from the root. */
export function referencesOf(tree, path) {
  if (!CODE.test(path)) return [];
  const found = [...tree.read(path).matchAll(REFERENCE)];
  return found.map(([, , , reference]) => resolve(tree, path, reference)).filter(Boolean);
}

/**
 * The text of a file when it is at `to`, and the files that `moved` maps have moved as well.
 * @param {(path: string) => string} moved
 */
export function withMovedReferences(tree, { from, to = from, moved }) {
  return tree.read(from).replaceAll(REFERENCE, (all, before, quote, reference) => {
    const target = resolve(tree, from, reference);
    if (!target || (moved(target) === target && from === to)) return all;
    const path = posix.relative(posix.dirname(to), moved(target)).replace(/\.ts$/, '.js');
    const written = reference.endsWith('.ts') ? path.replace(/\.js$/, '.ts') : path;
    return `${before}${quote}${written.startsWith('.') ? written : `./${written}`}${quote}`;
  });
}

/** TypeScript is imported by the name of what it compiles to. */
function resolve(tree, path, reference) {
  const target = posix.join(posix.dirname(path), reference);
  return [target, target.replace(/\.js$/, '.ts')].find((candidate) => tree.has(candidate));
}
