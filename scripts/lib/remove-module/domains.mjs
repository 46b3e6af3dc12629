import { entriesOf } from '../modules/lists.mjs';
import { UserError } from '../modules/user-error.mjs';
import { referencesOf } from './references.mjs';

export const COMPOSITION = 'src/app.module.ts';

/** The domain modules: the class of each by its name, which is that of its folder. */
export function domainsIn(tree) {
  const text = tree.read(COMPOSITION);
  const classes = entriesOf(COMPOSITION, text, 'DOMAINS');
  const found = classes.map((className) => {
    const from = new RegExp(`import \\{ ${className} \\} from '\\./([\\w-]+)/index\\.js'`).exec(
      text,
    );
    return [from?.[1], className];
  });
  return new Map(found.filter(([name]) => name !== undefined));
}

/** @throws {UserError} if a name is not that of a domain module */
export function assertDomains(tree, domains, names) {
  const listed =
    domains.size === 0 ? 'There are none' : `There are: ${[...domains.keys()].join(', ')}`;
  for (const name of names) {
    if (domains.has(name)) continue;
    const isBackbone = tree.paths(`src/${name}/`).length > 0;
    throw new UserError(
      isBackbone
        ? `${name} is a part of the backbone, which works only as a whole. Only domain modules can be removed. ${listed}`
        : `there is no domain module "${name}" in ${COMPOSITION}. ${listed}`,
    );
  }
}

/** @throws {UserError} naming the files of other modules that import one of these */
export function assertNotNeeded(tree, domains, names) {
  const importers = importersOf(tree, names);
  if (importers.length === 0) return;
  const lines = importers.map(({ path, needs }) => `  ${path} imports ${needs}`).join('\n');
  const together = withDependents(tree, names);
  const remedy = together.every((name) => domains.has(name))
    ? `Remove these imports first, or remove the modules together:\n  npm run remove:module ${together.join(' ')}`
    : 'Remove these imports first.';
  throw new UserError(
    `${names.join(', ')} cannot be removed, because other code imports it:\n${lines}\n${remedy}`,
  );
}

/** The modules, and all that import them, directly or not. */
function withDependents(tree, names) {
  const more = importersOf(tree, names).map(({ module }) => module);
  return more.length === 0 ? names : withDependents(tree, [...new Set([...names, ...more])]);
}

/** The files of `src` that import these modules, each with its module, or else its path. */
function importersOf(tree, names) {
  const isOf = (path) => names.some((name) => path.startsWith(`src/${name}/`));
  return tree
    .paths('src/')
    .filter((path) => !isOf(path) && path !== COMPOSITION && !names.includes(path))
    .flatMap((path) => {
      const needs = referencesOf(tree, path).find(isOf);
      return needs ? [{ path, module: /^src\/([^/]+)\//.exec(path)?.[1] ?? path, needs }] : [];
    });
}
