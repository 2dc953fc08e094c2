import { readFileSync } from 'node:fs';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** A DuckDB in memory that knows the definitions of `scorecard.sql`. */
export interface Database {
  /** Runs all statements of a file of this folder. */
  runFile(name: string): Promise<void>;
  /** Runs one statement with values for $1, $2 and so on. */
  run(sql: string, values?: DuckDBValue[]): Promise<void>;
  /** The rows of one query, counts as numbers. */
  rows<Row>(sql: string): Promise<Row[]>;
  close(): void;
}

export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  // Tables are tiny: to plan a query well takes longer than to run it badly.
  await connection.run('PRAGMA disable_optimizer');
  const run = async (sql: string, values?: DuckDBValue[]): Promise<void> => {
    await connection.run(sql, values);
  };
  return {
    run,
    runFile: (name) => run(readFileSync(new URL(name, import.meta.url), 'utf8')),
    rows: async <Row>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as Row[],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
