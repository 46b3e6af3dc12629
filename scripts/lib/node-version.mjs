import { readFileSync } from 'node:fs';

/** Ends the process with one clear line on a Node.js older than `package.json` asks for. */
export function requireNode() {
  const { engines } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const wanted = /(\d+)\.(\d+)/.exec(engines.node).slice(1).map(Number);
  const found = process.versions.node.split('.').map(Number);
  if (found[0] > wanted[0] || (found[0] === wanted[0] && found[1] >= wanted[1])) return;
  process.stderr.write(
    `tidings: needs Node.js ${wanted.join('.')} or newer, this is ${process.versions.node}\n`,
  );
  process.exit(1);
}
