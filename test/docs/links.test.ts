import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Markdown pages below a folder, as paths from the root. */
function pagesIn(folder: string, recursive = false): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path));
}

/** The targets of the relative links in a page, without the links inside of code. */
function relativeLinks(page: string): readonly string[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return targets.filter((target) => !/^(?:[a-z]+:|#)/.test(target));
}

/** The links of a page to headings, with the page that has the heading. */
function linksToHeadings(page: string): readonly { target: string; heading: string }[] {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s:]*)#([^)\s]+)\)/g)];
  return targets
    .map(([, path = '', heading = '']) => ({ path, heading }))
    .filter(({ path }) => path === '' || path.endsWith('.md'))
    .map(({ path, heading }) => ({
      target: path === '' ? page : join(dirname(page), path),
      heading,
    }));
}

/** The anchors of a page, as GitHub makes them from its headings. */
function headingsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the documentation', () => {
  const pages = [...pagesIn('.'), ...pagesIn('docs', true), ...pagesIn('bench')];

  it('links only to files that exist', () => {
    const broken = pages.flatMap((page) =>
      relativeLinks(page)
        .filter((target) => !existsSync(join(ROOT, dirname(page), target.split('#')[0] ?? '')))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('links only to headings that exist', () => {
    const broken = pages.flatMap((page) =>
      linksToHeadings(page)
        .filter(({ target, heading }) => !headingsOf(target).has(heading))
        .map(({ target, heading }) => `${page}: ${target}#${heading}`),
    );
    expect(broken).toEqual([]);
  });

  it('lists every page of docs/ in its table of contents', () => {
    const listed = new Set(relativeLinks('docs/README.md'));
    const missing = pagesIn('docs')
      .map((page) => page.slice('docs/'.length))
      .filter((page) => page !== 'README.md' && !listed.has(page));
    expect(missing).toEqual([]);
  });
});
