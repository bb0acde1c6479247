import { issueAccessToken } from '../../src/modules/party/service/access-token';
import type { Persona } from './persona';
import type { TestServer } from './test-server';

interface SendOptions {
  /** Who sends: a persona, or the text after "Bearer"; left out, nobody. */
  readonly as?: Persona | string;
  readonly fileName?: string;
  readonly locale?: 'zh' | 'en';
  readonly headers?: Readonly<Record<string, string>>;
}

interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  /** The body as JSON; undefined where it is none. */
  readonly json: unknown;
  /** The codes in errors[], in order. */
  readonly thrown: readonly string[];
}

type Server = Pick<TestServer, 'url' | 'deps'>;

/** One request beside GraphQL. */
export async function request(
  { url, deps }: Server,
  path: string,
  init: RequestInit,
  { as: caller, locale = 'en', headers = {} }: SendOptions = {},
): Promise<HttpAnswer> {
  const token =
    caller === undefined || typeof caller === 'string' ? caller : (await issueAccessToken(deps, caller)).text;
  const response = await fetch(`${url}${path}`, {
    ...init,
    headers: {
      'accept-language': locale === 'zh' ? 'zh-CN' : 'en',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const json = isJson ? (JSON.parse(bytes.toString()) as unknown) : undefined;
  const { errors = [] } = (json ?? {}) as { errors?: { extensions: { code: string } }[] };
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json,
    thrown: errors.map(({ extensions }) => extensions.code),
  };
}

/** Sends the bytes of a file. */
export const sendFile = (
  server: Server,
  body: Buffer | string | ReadableStream,
  { fileName, headers = {}, ...options }: SendOptions = {},
): Promise<HttpAnswer> =>
  request(
    server,
    '/uploads',
    {
      method: 'POST',
      body: typeof body === 'string' ? Buffer.from(body) : body,
      // Bodies of unknown length are sent piece by piece.
      duplex: 'half',
    },
    {
      ...options,
      headers: {
        'content-type': 'application/octet-stream',
        ...(fileName !== undefined && { 'x-file-name': encodeURIComponent(fileName) }),
        ...headers,
      },
    },
  );

/** Sends a file that is taken in, and answers its id. */
export async function anUpload(
  server: Server,
  body: Buffer | string,
  sender: Persona,
  fileName = '文件.xlsx',
): Promise<string> {
  const answer = await sendFile(server, body, { as: sender, fileName });
  if (answer.status !== 201) throw new Error(`Not taken in: ${answer.bytes.toString()}`);
  return (answer.json as { uploadId: string }).uploadId;
}
