import { ROUNDS } from './options.js';
import { median } from './statistics.js';

/** One row of the results. */
export interface Row {
  readonly work: string;
  readonly unit: string;
  readonly value: number;
  readonly baseline?: { readonly name: string; readonly value: number };
  /** The median of the ratios of all rounds, which can be compared between machines. */
  readonly ratio?: number;
}

/** The contestants of a benchmark: each measures one round of work. */
type Contestants<Name extends string> = Readonly<Record<Name, () => Promise<number>>>;

/** The figures of each contestant, by round. */
export type Rounds<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/**
 * Measures the contestants in turn, round by round, so that what else the machine does affects all
 * of them. The first round warms them up and does not count.
 */
export async function interleave<Name extends string>(
  contestants: Contestants<Name>,
): Promise<Rounds<Name>> {
  const names = Object.keys(contestants) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = 0; round <= ROUNDS; round++) {
    progress(round === 0 ? 'warm-up' : `round ${round} of ${ROUNDS}`);
    for (const name of names) {
      const figure = await contestants[name]();
      if (round > 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** The row of a contestant against its baseline. */
export function compare<Name extends string>(
  rounds: Rounds<Name>,
  name: Name,
  baseline: Name,
  row: Pick<Row, 'work' | 'unit'>,
): Row {
  const ratios = rounds[name].map(
    (value, round) => value / (rounds[baseline][round] ?? Number.NaN),
  );
  return {
    ...row,
    value: median(rounds[name]),
    baseline: { name: baseline, value: median(rounds[baseline]) },
    ratio: median(ratios),
  };
}

/** Adds a row to the results of `npm run bench`. */
export function report(row: Row): void {
  process.send?.(row);
}

/** Adds the version of PostgreSQL to the results. */
export function reportPostgres(version: string): void {
  process.send?.({ postgres: version });
}

/** Shows on the terminal how far the benchmark is. */
export function progress(text: string): void {
  process.stderr.write(`   ${text}\n`);
}
