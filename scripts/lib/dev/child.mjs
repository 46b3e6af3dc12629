import { readFileSync } from 'node:fs';
import { inRoot, urlInRoot } from '../root.mjs';
import { OUTPUT } from './sources.mjs';

/**
 * One run of the program, started before it is needed: it loads the packages, which takes longer
 * than everything else, and waits for `load` (import the program) and `run`.
 */
const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
// Some packages have no module to import; the program imports what it needs.
const packages = Object.keys(dependencies).map((name) => import(name).catch(() => undefined));
let program;

process.on('message', (step) => {
  if (step === 'load') program = load();
  else void program.then(start, fail);
});
// The parent is gone, so nothing else would stop this process.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

async function load() {
  await Promise.all(packages);
  return await import(urlInRoot(OUTPUT, 'src/run.js'));
}

function start({ run }) {
  run({
    environment: process.env,
    onReady: (ready, { ADMIN_API_KEY }) => process.send({ ready, adminKey: ADMIN_API_KEY }),
  });
}

function fail(error) {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
