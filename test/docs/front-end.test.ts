import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { MODULE } from './stream-site.js';

it('docs/front-end.md shows the browser module as it is', () => {
  const path = fileURLToPath(new URL('../../docs/front-end.md', import.meta.url));
  const [, section = ''] = readFileSync(path, 'utf8').split('\n## The module\n');
  expect(/^```js\n([^]*?)^```$/m.exec(section)?.[1]).toBe(MODULE);
});
