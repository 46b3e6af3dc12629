import { AbstractLogger } from 'typeorm';
import type { DataSource } from 'typeorm';

/** Records the statements that TypeORM sends. */
class StatementRecorder extends AbstractLogger {
  readonly statements: { readonly text: string; readonly values: unknown[] }[] = [];

  constructor() {
    super('all');
  }

  override logQuery(text: string, values?: unknown[]): void {
    this.statements.push({ text, values: values ?? [] });
  }

  protected override writeLog(): void {
    // Only statements are recorded.
  }
}

/**
 * Runs an action, and returns how many blocks PostgreSQL reads for the SELECTs that TypeORM sent
 * meanwhile: a measure of their work that does not depend on the machine.
 */
export async function blocksRead(
  database: DataSource,
  action: () => Promise<void>,
): Promise<number> {
  const { logger } = database;
  const recorder = new StatementRecorder();
  database.logger = recorder;
  try {
    await action();
  } finally {
    database.logger = logger;
  }
  let blocks = 0;
  for (const { text, values } of recorder.statements) {
    if (text.startsWith('SELECT')) blocks += await explainedBlocks(database, text, values);
  }
  return blocks;
}

/** How many blocks PostgreSQL reads for a statement. */
export async function explainedBlocks(
  database: DataSource,
  text: string,
  values: unknown[],
): Promise<number> {
  const explain = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
  const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }[]>(
    explain,
    values,
  );
  const plan = row!['QUERY PLAN'][0].Plan;
  return Number(plan['Shared Hit Blocks']) + Number(plan['Shared Read Blocks']);
}
