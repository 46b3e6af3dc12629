/** The base of the timestamps in the class names of migrations. */
const FIRST_TIMESTAMP = 1_760_000_000_000;

/** The next free number of a migration, as in its file name, and the timestamp of its class. */
export function nextMigration(fileNames) {
  const numbers = fileNames.map((name) => Number.parseInt(name, 10) || 0);
  const number = Math.max(0, ...numbers) + 1;
  return { number: String(number).padStart(4, '0'), timestamp: FIRST_TIMESTAMP + number };
}
