/** Set by `npm run bench -- --quick` and `--rounds <n>`; child processes inherit them. */
const { BENCH_QUICK, BENCH_ROUNDS } = process.env;

const quick = BENCH_QUICK === 'true';

/** The number of measured rounds; a warm-up round precedes them. */
export const ROUNDS = Number(BENCH_ROUNDS ?? (quick ? 1 : 5));

/** The amount of work of a round; a tenth of it with `--quick`. */
export function amount(full: number): number {
  return quick ? Math.ceil(full / 10) : full;
}
