import { startTestServer } from '../../support/test-server';

describe('health', () => {
  it('tells whether the process lives and whether it can serve', async () => {
    const server = await startTestServer();
    const ask = async (path: string) => {
      const response = await fetch(server.url + path);
      return { status: response.status, body: await response.json() };
    };
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready' } });

    await server.dataSource.destroy();
    expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'database unreachable' } });
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });

    const answer = await server.execute('{ products(first: 1) { nodes { id } } }');
    expect(answer.thrown).toEqual(['INTERNAL']);
    expect(answer.errors[0]?.message).toMatch(
      /^Something failed inside and nothing was changed\. Quote request id [0-9a-f-]{36} /,
    );

    await server.dataSource.initialize();
    expect(await ask('/readyz')).toEqual({ status: 200, body: { status: 'ready' } });
    await server.stop();
  });
});
