/** What was removed, what stays and why, and the next steps. */
export function summary({ modules, suites, samples, dropping, pages }, { unapplied }) {
  const names = modules.map(({ name }) => name);
  const types = modules.flatMap(({ types: own }) => own);
  const migrations = modules.flatMap(({ migrations: { paths } }) => paths);
  const parts = [
    `Removed: ${names.join(', ')}.`,
    types.length > 0 &&
      `Events that are no longer defined, with their locked schemas:\n${lines(types)}`,
    suites.length > 0 && `Deleted suites:\n${lines(suites)}`,
    samples.length > 0 &&
      `Moved to test/samples: ${samples.join(', ')}. The suites and benchmarks of the backbone publish their events.`,
    dropping.length > 0 &&
      `Added, since ${migrations.join(', ')} may have run somewhere:\n${lines(dropping)}
The next start drops the tables with their data. Events that were published stay in the log.
If no database that you keep has run the former, undo this and repeat it with: -- --unapplied`,
    unapplied &&
      migrations.length > 0 &&
      `Deleted:\n${lines(migrations)}
A database on which they have run keeps the tables. For the development database: delete .data`,
    pages.length > 0 && `These documents still mention them. Edit them:\n${lines(pages)}`,
    'Next:\n  npm run check\n  npm test',
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function lines(entries) {
  return entries.map((entry) => `  ${entry}`).join('\n');
}
