import type { DataSource } from 'typeorm';
import { listenToStatements } from '../../support/statements';
import type { TestServer } from '../../support/test-server';

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The codes in errors[], in order. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly statements: readonly string[];
}

interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface HostileClient {
  /** Sends anything at all. */
  send(request: RawRequest): Promise<RawAnswer>;
  /** Sends one GraphQL request as JSON. */
  post(request: object, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
}

/** A client that keeps to no rule of the protocol. Takes over the listening to the statements of the server. */
export function hostileClient({
  url,
  dataSource,
}: Pick<TestServer, 'url'> & { dataSource: DataSource }): HostileClient {
  const statements = listenToStatements(dataSource);

  async function send({
    method = 'POST',
    path = '/graphql',
    headers = {},
    body,
  }: RawRequest): Promise<RawAnswer> {
    const response = await fetch(url + path, {
      method,
      headers: { 'accept-language': 'en', ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
    });
    const text = await response.text();
    const errors = errorsOf(text);
    return {
      status: response.status,
      headers: response.headers,
      body: text,
      codes: errors.map(({ extensions }) => extensions.code),
      messages: errors.map(({ message }) => message),
      statements: [...statements.of(response.headers.get('x-request-id') ?? '')],
    };
  }

  return {
    send,
    post: (request, headers = {}) =>
      send({ headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(request) }),
  };
}

interface WireError {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

function errorsOf(text: string): readonly WireError[] {
  try {
    return (JSON.parse(text) as { errors?: readonly WireError[] }).errors ?? [];
  } catch {
    return [];
  }
}
