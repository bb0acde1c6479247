import type { Log } from '../../../src/platform/log';
import { createLog } from '../../../src/platform/log';
import { startTestServer, type TestServer } from '../../support/test-server';

describe('a request that came through a proxy', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.stop());

  async function warningsOf(trustedProxies: number, headers: Record<string, string>): Promise<unknown[]> {
    const warnings: unknown[] = [];
    const log: Log = {
      ...createLog('silent'),
      warn: (...said: unknown[]) => {
        warnings.push(said.at(-1));
      },
    };
    server = await startTestServer({ log, trustedProxies });
    for (let request = 1; request <= 3; request += 1) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ viewer { roles } }' }),
      });
      expect(response.status).toBe(200);
    }
    return warnings;
  }

  const forwarded = { 'x-forwarded-for': '192.0.2.7' };

  it('is told of once while no proxy is trusted', async () => {
    const warnings = await warningsOf(0, forwarded);
    expect(warnings).toEqual([expect.stringContaining('TRUSTED_PROXIES is 0')]);
  });

  it('is nothing to tell of where a proxy is trusted, or where there is none', async () => {
    expect(await warningsOf(1, forwarded)).toEqual([]);
    await server?.stop();
    expect(await warningsOf(0, {})).toEqual([]);
  });
});
