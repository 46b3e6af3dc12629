import { readFileSync } from 'node:fs';

/** Exits with a one-line error if Node.js is older than `package.json` requires. */
export function requireNode() {
  const { engines } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  const required = /(\d+)\.(\d+)/.exec(engines.node).slice(1).map(Number);
  const found = process.versions.node.split('.').map(Number);
  if (found[0] > required[0] || (found[0] === required[0] && found[1] >= required[1])) return;
  process.stderr.write(
    `tidings: requires Node.js ${required.join('.')} or newer, found ${process.versions.node}\n`,
  );
  process.exit(1);
}
