import { UserError } from '../modules/user-error.mjs';
import { referencesOf } from './references.mjs';

/** The first line of a suite that needs domains in the program itself: `// Needs: orders`. */
const NEEDS = /^\/\/ Needs: (.*)\n/;
const SUITE = /\.test\.ts$/;

/**
 * Deletes the suites of modules, those that name one in their first line, and the helpers that only
 * these used.
 * @returns the paths of the deleted suites
 */
export function deleteSuites(tree, names) {
  const suites = tree.paths('test/').filter((path) => {
    const isOwn = names.some((name) => path.startsWith(`test/integration/${name}/`));
    const needed = NEEDS.exec(tree.read(path))?.[1].split(/,\s*/) ?? [];
    return isOwn || needed.some((name) => names.includes(name));
  });
  deleteAll(tree, suites);
  return suites.filter((path) => SUITE.test(path));
}

/** Deletes files, and then those to which nothing but these referred. */
function deleteAll(tree, paths) {
  const orphans = paths
    .flatMap((path) => referencesOf(tree, path))
    .filter((path) => path.startsWith('test/'));
  for (const path of paths) tree.delete(path);
  const used = new Set(tree.paths().flatMap((path) => referencesOf(tree, path)));
  const unused = [...new Set(orphans)].filter((path) => tree.has(path) && !used.has(path));
  if (unused.length > 0) deleteAll(tree, unused);
}

/** @throws {UserError} naming the suites and benchmarks that import one of these modules */
export function assertNoSuiteNeeds(tree, names) {
  const isOf = (path) => names.some((name) => path.startsWith(`src/${name}/`));
  const importers = ['test/', 'bench/', 'tools/'].flatMap((folder) =>
    tree.paths(folder).filter((path) => referencesOf(tree, path).some(isOf)),
  );
  if (importers.length === 0) return;
  const lines = importers.map((path) => `  ${path}`).join('\n');
  throw new UserError(
    `these files import ${names.join(', ')}:\n${lines}\nDelete them, or begin each suite with the line "// Needs: ${names[0]}", so that it is deleted with the module.`,
  );
}
