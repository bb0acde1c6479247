import type { DataSource, Logger } from 'typeorm';
import { requestScope } from '../../src/platform/graphql/request-scope';

/** The SQL of each request, told apart by the request id that travels with its asynchronous calls. */
export interface StatementLog {
  of(requestId: string): readonly string[];
}

/** How many requests back are remembered. */
const KEPT_REQUESTS = 200;

/** Listens to what TypeORM sends. Attempt counting has its own way to the pool and is not heard. */
export function listenToStatements(dataSource: DataSource): StatementLog {
  const byRequest = new Map<string, string[]>();
  const ignore = (): void => undefined;
  const listener: Logger = {
    logQuery: (sql) => {
      const requestId = requestScope.getStore()?.requestId;
      if (requestId === undefined) return;
      const statements = byRequest.get(requestId) ?? [];
      statements.push(sql);
      byRequest.set(requestId, statements);
      const oldest = byRequest.keys().next();
      if (byRequest.size > KEPT_REQUESTS && oldest.done !== true) byRequest.delete(oldest.value);
    },
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  dataSource.logger = listener;
  return { of: (requestId) => byRequest.get(requestId) ?? [] };
}
