import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { relative } from 'node:path';
import { inRoot, urlInRoot } from './root.mjs';

const TYPESCRIPT = urlInRoot('test/support/typescript/register.mjs');

/** Runs one benchmark; resolves to its rows, and to whether it ended well. */
export async function runBenchmark(name, env) {
  const child = fork(inRoot(`bench/${name}.bench.ts`), {
    execArgv: ['--expose-gc', '--import', TYPESCRIPT],
    env,
  });
  const measured = [];
  let postgres;
  child.on('message', (message) => {
    if (message.postgres) postgres = message.postgres;
    else measured.push({ benchmark: name, ...message });
  });
  const [code] = await once(child, 'exit');
  return { ok: code === 0, measured, postgres };
}

/** Prints the machine, the versions, and one line per row. */
export function printTable(rows, postgres) {
  const header = ['benchmark', 'work', 'Tidings', 'baseline', '', 'ratio'];
  const lines = [header, ...rows.map(toCells)];
  const widths = header.map((_, column) => Math.max(...lines.map((cells) => cells[column].length)));
  const toLine = (cells) => cells.map((cell, column) => cell.padEnd(widths[column])).join('  ');
  const { machine, node, load } = environment();
  process.stdout.write(
    `\n${machine}, Node ${node}, PostgreSQL ${postgres}, load ${load}\n\n` +
      `${lines.map((cells) => toLine(cells).trimEnd()).join('\n')}\n`,
  );
}

/** Writes the rows to `bench/results/<date>.json`. */
export function writeResults(rows, details) {
  const folder = inRoot('bench/results');
  mkdirSync(folder, { recursive: true });
  const date = new Date().toISOString();
  const file = `${folder}/${date.slice(0, 19).replaceAll(':', '-')}.json`;
  const results = { date, ...environment(), ...details, rows };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  process.stdout.write(`\nWritten to ${relative(process.cwd(), file)}\n`);
}

function environment() {
  const [cpu] = cpus();
  return {
    machine: `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.versions.node,
    /** The average of the last minute, of which the benchmark itself is a part. */
    load: loadavg()[0].toFixed(1),
  };
}

function toCells({ benchmark, work, unit, value, baseline, ratio }) {
  return [
    benchmark,
    work,
    `${round(value)} ${unit}`,
    baseline ? `${round(baseline.value)} ${unit}` : '',
    baseline?.name ?? '',
    ratio?.toFixed(2) ?? '',
  ];
}

function round(value) {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
