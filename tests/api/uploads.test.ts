import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { runDueTimers } from '../../src/modules/agenda';
import { uploadBytes, usableUpload } from '../../src/modules/upload';
import { UploadEntity } from '../../src/modules/upload/store/upload.entity';
import { issueAccessToken } from '../../src/modules/party/service/access-token';
import { TIMER_HANDLERS } from '../../src/timers';
import { anOrganisation, aPerson, aPersonIn, join } from '../support/builders';
import { callerOf, countRows } from '../support/market-ground';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import { tableSums } from '../support/refusals';
import { DAY, MINUTE } from '../support/test-clock';
import { anUpload, sendFile } from '../support/uploads';

const MEBIBYTE = 1024 * 1024;
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('POST /uploads', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  const refusedWith = async (
    send: () => ReturnType<typeof sendFile>,
    status: number,
    code: string,
  ): Promise<void> => {
    const before = await tableSums(server);
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(answer.thrown).toEqual([code]);
    expect(answer.json).toMatchObject({ errors: [{ message: expect.any(String) as string }] });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await tableSums(server)).toEqual(before);
  };

  it('refuses who is not signed in, and a credential that is not good', async () => {
    await refusedWith(() => sendFile(server, 'a,b'), 401, 'UNAUTHENTICATED');
    await refusedWith(() => sendFile(server, 'a,b', { as: 'no-such-token' }), 401, 'UNAUTHENTICATED');
  });

  it.each(everybodyBut('departmentOfficer', 'operatorProduct', 'agencyReviewer'))('turns %s away', (name) =>
    refusedWith(() => sendFile(server, 'a,b', { as: server.cast[name] }), 403, 'FORBIDDEN'),
  );

  it('sends who must change the password there first', async () => {
    const person = await aPerson(server, { mustChangePassword: true });
    const newcomer = await join(server, person, server.cast.agency, 'AGENCY_REVIEWER');
    const answer = await sendFile(server, 'a,b', { as: newcomer });
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ errors: [{ extensions: { needed: 'changePassword first' } }] });
  });

  it.each(['departmentOfficer', 'operatorProduct', 'agencyReviewer'] as const)(
    'takes in what %s sends, and says what came in',
    async (name) => {
      const body = randomBytes(2000);
      const answer = await sendFile(server, body, { as: server.cast[name], fileName: '目录 2026.xlsx' });
      expect(answer.status).toBe(201);
      expect(answer.json).toMatchObject({ sha256: sha256(body), bytes: 2000, fileName: '目录 2026.xlsx' });
    },
  );

  it.each([1, 512 * 1024 - 1, 512 * 1024, 512 * 1024 + 1, 3 * MEBIBYTE + 7])(
    'gives %d bytes back as they came, wherever one begins to read',
    async (length) => {
      const body = randomBytes(length);
      const id = await anUpload(server, body, server.cast.operatorProduct);
      const upload = await usableUpload(
        server.manager,
        callerOf(server.cast.operatorProduct),
        id,
        server.clock.now(),
      );
      if (upload === null) throw new Error('The upload cannot be used');
      const source = uploadBytes(server.manager, upload);
      expect(source.size).toBe(length);
      expect((await source.read(0, length)).equals(body)).toBe(true);
      for (const offset of [0, Math.floor(length / 2), length - 1, length]) {
        const piece = await source.read(offset, 1000);
        expect(piece.equals(body.subarray(offset, offset + 1000))).toBe(true);
      }
      expect(upload).toMatchObject({ sha256: sha256(body), bytes: length });
    },
  );

  it.each([
    { _case: 'folders', given: '..%2F..%2Fetc%2Fpasswd', kept: 'passwd' },
    { _case: 'a drive', given: 'C%3A%5Cdata%5C%E7%9B%AE%E5%BD%95.csv', kept: '目录.csv' },
    { _case: 'signs that turn the writing around', given: '%E2%80%AEgnp.xlsx%00%0A', kept: 'gnp.xlsx' },
    { _case: '300 characters', given: '%E7%9B%AE'.repeat(300), kept: '目'.repeat(200) },
    { _case: 'nothing', given: '%20', kept: 'upload' },
  ])('keeps no more than the name of a file with $_case', async ({ given, kept }) => {
    const headers = { 'x-file-name': given };
    const answer = await sendFile(server, 'a', { as: server.cast.operatorProduct, headers });
    expect(answer.json).toMatchObject({ fileName: kept });
  });

  it('refuses an empty file', () =>
    refusedWith(() => sendFile(server, '', { as: server.cast.operatorProduct }), 400, 'BAD_USER_INPUT'));

  it('refuses a file name that is not percent-encoded UTF-8', () =>
    refusedWith(
      () => sendFile(server, 'a', { as: server.cast.operatorProduct, headers: { 'x-file-name': '%E7%9B' } }),
      400,
      'BAD_USER_INPUT',
    ));

  it('refuses a body that is compressed', () =>
    refusedWith(
      () =>
        sendFile(server, 'a', { as: server.cast.operatorProduct, headers: { 'content-encoding': 'gzip' } }),
      415,
      'BAD_USER_INPUT',
    ));

  it('says in Chinese what is wrong and what to do', async () => {
    const answer = await sendFile(server, '', { as: server.cast.operatorProduct, locale: 'zh' });
    expect(answer.json).toMatchObject({
      errors: [{ message: '输入无效:文件为空,请把文件内容作为请求体发送。请修改后重试。' }],
    });
  });

  it('takes 32 MiB and refuses one byte more, whether or not the sender says how many come', async () => {
    const { operatorProduct } = server.cast;
    const largest = Buffer.alloc(32 * MEBIBYTE, 7);
    expect((await sendFile(server, largest, { as: operatorProduct })).status).toBe(201);
    const larger = Buffer.alloc(32 * MEBIBYTE + 1, 7);
    await refusedWith(() => sendFile(server, larger, { as: operatorProduct }), 413, 'BAD_USER_INPUT');

    const before = await countRows(server.manager, 'upload', 'upload_chunk');
    const unknown = new ReadableStream({
      start(controller) {
        for (let at = 0; at < larger.length; at += MEBIBYTE) {
          controller.enqueue(larger.subarray(at, at + MEBIBYTE));
        }
        controller.close();
      },
    });
    const answer = await sendFile(server, unknown, { as: operatorProduct });
    expect(answer.status).toBe(413);
    expect(await countRows(server.manager, 'upload', 'upload_chunk')).toEqual(before);
  });

  it('removes at once what a sender broke off', async () => {
    const rows = () => countRows(server.manager, 'upload', 'upload_chunk');
    const before = JSON.stringify(await rows());
    const until = async (holds: (now: string) => boolean): Promise<void> => {
      const end = Date.now() + 10_000;
      while (!holds(JSON.stringify(await rows())) && Date.now() < end) {
        await new Promise((tick) => setTimeout(tick, 50));
      }
    };
    const { text } = await issueAccessToken(server.deps, server.cast.operatorProduct);
    const sending = httpRequest(`${server.url}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${text}`, 'content-length': String(4 * MEBIBYTE) },
    });
    const closed = new Promise<void>((resolve) => {
      sending.on('error', () => {
        resolve();
      });
    });
    sending.write(Buffer.alloc(MEBIBYTE, 1));
    await until((now) => now !== before);
    sending.destroy(new Error('The sender goes away'));
    await closed;
    await until((now) => now === before);
    expect(JSON.stringify(await rows())).toBe(before);
  });

  it('keeps at most 50 files for one organisation', async () => {
    const sender = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    for (let count = 0; count < 50; count += 1) await anUpload(server, 'a', sender);
    await refusedWith(() => sendFile(server, 'a', { as: sender }), 429, 'RATE_LIMITED');
  });

  it('is for an API key of an operation that reads uploads only', async () => {
    const { operatorProduct } = server.cast;
    const keyFor = async (scope: string): Promise<string> => {
      const answer = await server.execute(
        `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret userErrors { code } } }`,
        {
          input: {
            idempotencyKey: `key-${scope}-0001`,
            label: scope,
            scopes: [scope],
            expiresAt: undefined,
            validDays: 30,
          },
        },
        { as: operatorProduct },
      );
      return answer.text('createApiKey.secret');
    };
    const other = await keyFor('products');
    await refusedWith(() => sendFile(server, 'a', { as: other }), 403, 'FORBIDDEN');
  });

  describe('an upload', () => {
    const usable = (id: string, as = server.cast.operatorProduct) =>
      usableUpload(server.manager, callerOf(as), id, server.clock.now());

    it('is for its own organisation only', async () => {
      const id = await anUpload(server, 'a', server.cast.operatorProduct);
      const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
      expect(await usable(id)).not.toBeNull();
      expect(await usable(id, stranger)).toBeNull();
      expect(await usable(id, server.cast.agencyReviewer)).toBeNull();
    });

    it('cannot be used from its 24th hour on, and the clock removes it then', async () => {
      const id = await anUpload(server, 'a', server.cast.operatorProduct);
      server.clock.advance(DAY - 1);
      expect(await usable(id)).not.toBeNull();
      server.clock.advance(1);
      expect(await usable(id)).toBeNull();
      await runDueTimers(server.deps, TIMER_HANDLERS);
      expect(await server.manager.countBy(UploadEntity, { id })).toBe(0);
      server.clock.advance(MINUTE);
      expect(await runDueTimers(server.deps, TIMER_HANDLERS)).toBe(0);
    });
  });
});
