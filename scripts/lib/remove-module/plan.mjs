import { removeBoundary, removeFromComposition } from './composition.mjs';
import { existsIn, pagesAbout, updateLinks } from './documents.mjs';
import { eventTypesOf, groupsOf } from './events.mjs';
import { addDropMigration, deleteMigrations, migrationsOf } from './migrations.mjs';
import { copyMigrations, isSample, listSample, moveSamples } from './samples.mjs';
import { assertNoSuiteNeeds, deleteSuites } from './suites.mjs';

/**
 * Plans the removal of modules on the tree.
 * @param {ReadonlyMap<string, string>} domains the class of each domain module by its name
 * @returns what is to be told about it
 * @throws {UserError} when something else needs one of the modules
 */
export async function planRemoval(tree, domains, { names, unapplied }) {
  const modules = [];
  for (const name of names) {
    const className = domains.get(name);
    const types = await eventTypesOf(name, className);
    modules.push({
      name,
      className,
      pascal: className.replace(/Module$/, ''),
      types,
      groups: groupsOf(tree, name),
      migrations: migrationsOf(tree, name),
    });
  }
  const before = new Set(tree.paths());
  const existedBefore = (path) =>
    [...before].some((one) => one === path || one.startsWith(`${path}/`));
  const suites = deleteSuites(tree, names);
  const samples = names.filter(isSample);
  assertNoSuiteNeeds(
    tree,
    names.filter((name) => !isSample(name)),
  );
  const moved = moveSamples(tree, samples);
  for (const { name, types } of modules) {
    for (const path of tree.paths(`src/${name}/`)) tree.delete(path);
    for (const type of types) for (const path of tree.paths(`schemas/${type}/`)) tree.delete(path);
    removeBoundary(tree, name);
  }
  const dropping = modules.flatMap((module) => removeOne(tree, module, unapplied));
  updateLinks(tree, existedBefore, moved);
  const words = modules.flatMap(({ name, types }) => [`/${name}`, ...types]);
  return { modules, suites, samples, dropping, pages: pagesAbout(tree, words), existsIn };
}

/** @returns the paths of added migrations */
function removeOne(tree, module, unapplied) {
  const streams = removeFromComposition(tree, module);
  const { migrations } = module;
  const { paths } = migrations;
  if (isSample(module.name)) {
    const kept = unapplied ? copyMigrations(tree, paths) : paths;
    listSample(tree, { ...module, streams }, kept);
  }
  if (paths.length === 0) return [];
  if (!unapplied) return [addDropMigration(tree, module, migrations)];
  deleteMigrations(tree, migrations);
  return [];
}
