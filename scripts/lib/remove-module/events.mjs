import { pathToFileURL } from 'node:url';
import { inRoot } from '../root.mjs';

/** The types of the events that a module declares. */
export async function eventTypesOf(name, className) {
  await import('../../../test/support/typescript/register.mjs');
  const load = async (path) => await import(pathToFileURL(inRoot(path)).href);
  const module = (await load(`src/${name}/index.ts`))[className];
  const { declaredEvents } = await load('src/events/index.ts');
  return declaredEvents(module).map(({ type }) => type);
}

/** The handler groups that the sources of a module name. */
export function groupsOf(tree, name) {
  const texts = tree.paths(`src/${name}/`).map((path) => tree.read(path));
  const found = texts.flatMap((text) => [...text.matchAll(/\bgroup: '([\w.-]+)'/g)]);
  return [...new Set(found.map(([, group]) => group))];
}
