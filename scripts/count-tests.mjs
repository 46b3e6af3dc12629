import { readFileSync } from 'node:fs';

/**
 * `count-tests.mjs <file …>`: prints one line that counts the tests of several runs, from Jest's
 * `--json` reports. A test that ran more than once counts once: as failed if any run failed,
 * else as passed if any run passed. Exits with 1 if a test failed or none passed.
 */
const RANK = { failed: 2, passed: 1 };
const results = new Map();

for (const path of process.argv.slice(2)) {
  for (const suite of JSON.parse(readFileSync(path, 'utf8')).testResults) countSuite(suite);
}

function countSuite({ name: file, status, message, assertionResults }) {
  const seen = new Map();
  for (const { fullName, status: outcome } of assertionResults) {
    // Two tests of a file may have the same name.
    const nth = (seen.get(fullName) ?? 0) + 1;
    seen.set(fullName, nth);
    count(`${file}\0${fullName}\0${nth}`, outcome);
  }
  if (status === 'failed' && assertionResults.length === 0) count(`${file}\0${message}`, 'failed');
}

function count(test, outcome) {
  if ((RANK[outcome] ?? 0) >= (RANK[results.get(test)] ?? 0)) results.set(test, outcome);
}

const outcomes = [...results.values()];
const passed = outcomes.filter((outcome) => outcome === 'passed').length;
const failed = outcomes.filter((outcome) => outcome === 'failed').length;
process.stdout.write(
  `${passed} passed, ${failed} failed, ${outcomes.length - passed - failed} skipped\n`,
);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
