import { entriesOf, removeEntries, removeImport } from '../modules/lists.mjs';
import { COMPOSITION } from './domains.mjs';

const BOUNDARIES = '.dependency-cruiser.mjs';

/**
 * Removes a module from the composition.
 * @returns the streams of its events that the composition listed
 */
export function removeFromComposition(tree, { className, types }) {
  const ownStream = (entry) =>
    resourcesIn(entry).some((resource) => resourcesOf(types).has(resource));
  const streams = entriesOf(COMPOSITION, tree.read(COMPOSITION), 'STREAMS').filter(ownStream);
  let text = removeImport(tree.read(COMPOSITION), className);
  text = removeEntries(COMPOSITION, text, 'DOMAINS', (entry) => entry === className);
  text = removeEntries(COMPOSITION, text, 'STREAMS', ownStream);
  tree.write(COMPOSITION, text);
  return streams;
}

/** Removes a module from the modules that may be imported. */
export function removeBoundary(tree, name) {
  const text = tree
    .read(BOUNDARIES)
    .replace(new RegExp(`^  '?${name}'?: (\\w+|\\[[^\\]]*\\]),\\n`, 'm'), '')
    .replaceAll(new RegExp(`, '${name}'(?=[,\\]])`, 'g'), '');
  tree.write(BOUNDARIES, text);
}

const resourcesOf = (types) => new Set(types.map((type) => type.split('.')[0]));

/** `order` of a stream with `types: ['order.*']`. */
function resourcesIn(entry) {
  return [...entry.matchAll(/'([\w]+)\.[\w*]+'/g)].map(([, resource]) => resource);
}
