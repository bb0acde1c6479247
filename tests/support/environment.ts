/** What the launcher hands to the tests. The only reader of the environment here, as src/config.ts is in the program. */
interface TestEnvironment {
  /** URL of a database server; its path names no database that a test may use. */
  readonly serverUrl: string;
  readonly run: string;
  readonly worker: string;
  /** How many random sequences a model-based test plays. */
  readonly modelRuns: number;
}

export function testEnvironment(): TestEnvironment {
  const { TEST_DATABASE_URL: serverUrl, TEST_RUN: run, JEST_WORKER_ID: worker, MODEL_RUNS } = process.env;
  if (serverUrl === undefined || run === undefined) {
    throw new Error(
      'Run the tests with npm test, npm run test:file or npx jest: they bring the database server',
    );
  }
  return { serverUrl, run, worker: worker ?? '1', modelRuns: Number(MODEL_RUNS ?? 200) };
}
