import path from 'node:path';
import type { Config } from './config';
import { readDemoAccounts } from './explorer/demo-accounts';
import { packageRoot } from './explorer/package-root';

/** What a person needs to know once the server is up. */
export function banner({ host, isProduction, dataDir, databaseUrl }: Config, port: number): string {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  const lines = [
    'The marketplace is open. 公共数据产品市场已启动。',
    `  Endpoint  接口  ${address}/graphql`,
    `  Explorer  浏览  ${address}/explorer`,
    ...(isProduction ? [] : demoLines()),
    `  Data      数据  ${whereDataLies(dataDir, databaseUrl ?? '')}`,
    'Stop with Ctrl-C. 按 Ctrl-C 停止。',
  ];
  const rule = '─'.repeat(72);
  return [rule, ...lines, rule].join('\n');
}

/** One account of each kind is enough to begin with; the explorer has them all. */
function demoLines(): string[] {
  const accounts = readDemoAccounts(path.join(packageRoot(__dirname), 'seeds', 'demo', '00-accounts.json'));
  const acting = accounts.filter(({ roles }) => roles.some((role) => role !== 'ORGANISATION_ADMIN'));
  const shown = acting.filter(
    ({ kind }, index) => acting.findIndex((other) => other.kind === kind) === index,
  );
  return [
    `  Accounts  账号  ${String(accounts.length)} demo accounts, listed in the explorer, for example:`,
    ...shown.map(({ login, password, kind }) => `                  ${login} / ${password}  ${kind}`),
  ];
}

/** Never the URL itself: it may hold a password. */
function whereDataLies(dataDir: string, databaseUrl: string): string {
  const isPrivate = databaseUrl.includes('socketPath=');
  return isPrivate ? path.resolve(dataDir) : 'the database of DATABASE_URL';
}
