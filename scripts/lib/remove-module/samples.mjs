import { addEntry, addImport } from '../modules/lists.mjs';
import { classOf } from './migrations.mjs';
import { withMovedReferences } from './references.mjs';

/** The domains whose events the suites of the backbone publish. */
const SAMPLES = ['orders', 'inventory'];
const FOLDER = 'test/samples';
const INDEX = `${FOLDER}/index.ts`;

export const isSample = (name) => SAMPLES.includes(name);

/** Moves domains from `src` to the tests, and composes the tested application with them. */
export function moveSamples(tree, names) {
  const isMoved = (path) => names.some((name) => path.startsWith(`src/${name}/`));
  const moved = (path) => (isMoved(path) ? path.replace('src', FOLDER) : path);
  const everywhere = ['src/', 'test/', 'bench/'].flatMap((folder) => tree.paths(folder));
  const texts = everywhere.map((from) => [
    from,
    moved(from),
    withMovedReferences(tree, { from, to: moved(from), moved }),
  ]);
  for (const [from, to, text] of texts) {
    if (from !== to) tree.delete(from);
    if (!isMoved(from) || !from.endsWith('.spec.ts')) tree.write(to, text);
  }
  return moved;
}

/** Lists a sample in the tested application, with what the composition listed of it. */
export function listSample(tree, { name, className, streams }, migrations) {
  let text = addImport(
    INDEX,
    tree.read(INDEX),
    `import { ${className} } from './${name}/index.js';`,
  );
  text = addEntry(INDEX, text, 'SAMPLE_DOMAINS', className);
  for (const stream of streams) text = addEntry(INDEX, text, 'SAMPLE_STREAMS', stream);
  for (const path of migrations) {
    const migration = classOf(tree, path);
    const file = path.replace(/\.ts$/, '.js');
    const from = path.startsWith(FOLDER) ? file.replace(FOLDER, '.') : `../../${file}`;
    text = addImport(INDEX, text, `import { ${migration} } from '${from}';`);
    text = addEntry(INDEX, text, 'SAMPLE_MIGRATIONS', migration);
  }
  tree.write(INDEX, text);
}

/** Keeps a copy of migrations that are deleted from the program. @returns their new paths */
export function copyMigrations(tree, paths) {
  return paths.map((path) => {
    const copy = path.replace('migrations/', `${FOLDER}/migrations/`);
    tree.write(copy, tree.read(path));
    return copy;
  });
}
