import { posix } from 'node:path';

const LINK = /(!?)\[([^\]]*)\]\(([^)\s#]+)(#[^)\s]*)?\)/g;
/** Generated, or a history that stays as it is. */
const SKIPPED = ['docs/errors.md', 'docs/events.md'];

const pagesIn = (tree) =>
  tree.paths().filter((path) => path.endsWith('.md') && !SKIPPED.includes(path));

/** Makes the links of the documents follow what has moved, and unlinks what has been deleted. */
export function updateLinks(tree, existedBefore, moved) {
  for (const page of pagesIn(tree)) {
    const text = tree.read(page).replaceAll(LINK, (all, image, label, target, anchor = '') => {
      const path = posix.join(posix.dirname(page), target);
      if (!existedBefore(path) || existsIn(tree, path)) return all;
      const to = moved(`${path}/`).replace(/\/$/, '');
      if (to === path || !existsIn(tree, to)) return label;
      return `${image}[${label}](${posix.relative(posix.dirname(page), to)}${anchor})`;
    });
    tree.write(page, text);
  }
}

/** The documents that mention modules or their events, to be edited by hand. */
export function pagesAbout(tree, words) {
  const mention = new RegExp(`(?<![\\w-])(${words.join('|')})(?![\\w-])`);
  const isHistory = (page) => page === 'CHANGELOG.md' || page.startsWith('docs/decisions/');
  return pagesIn(tree).filter((page) => !isHistory(page) && mention.test(tree.read(page)));
}

export function existsIn(tree, path) {
  return tree.has(path) || tree.paths(`${path.replace(/\/$/, '')}/`).length > 0;
}
