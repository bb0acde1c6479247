import type { GraphQLSchema } from 'graphql';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/app';
import type { OidcConfig } from '../../src/config';
import type { WorkingCalendar } from '../../src/kernel/working-day';
import { issueAccessToken } from '../../src/modules/party/service/access-token';
import type { Deps } from '../../src/platform/deps';
import { createLog, type Log } from '../../src/platform/log';
import { deriveSecrets } from '../../src/platform/secrets';
import { chinaCalendar } from '../../src/platform/working-calendar';
import { answerOf, type Answer } from './answer';
import type { Persona } from './persona';
import { listenToStatements } from './statements';
import { testClock, type TestClock } from './test-clock';
import { openTestDatabase } from './test-database';

interface TestServerOptions {
  readonly isProduction?: boolean;
  readonly oidc?: OidcConfig | null;
  /** A schema with a gate taken away, to see that the next one holds. */
  readonly schema?: GraphQLSchema;
  readonly log?: Log;
  /** One unless told, so that a test can come from any address. */
  readonly trustedProxies?: number;
  /** That of the mainland unless told, in which the years to come are not published. */
  readonly calendar?: WorkingCalendar;
}

interface RequestOptions {
  /** Who asks: a persona, or the text after "Bearer"; left out, nobody. */
  readonly as?: Persona | string;
  readonly locale?: 'zh' | 'en';
  /** Client address, for what is counted by address. */
  readonly address?: string;
}

export interface TestServer {
  readonly url: string;
  readonly deps: Deps;
  readonly dataSource: DataSource;
  readonly clock: TestClock;
  /** Sends one document over HTTP. English answers unless asked otherwise. */
  execute(query: string, variables?: object, options?: RequestOptions): Promise<Answer>;
  stop(): Promise<void>;
}

/** The whole application, shield on, on the worker's own empty database and a port of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const {
    isProduction = false,
    oidc = null,
    schema,
    log = createLog('silent'),
    trustedProxies = 1,
    calendar = chinaCalendar,
  } = options;
  const dataSource = await openTestDatabase();
  const statements = listenToStatements(dataSource);
  const clock = testClock();
  const deps: Deps = {
    dataSource,
    clock,
    log,
    secrets: deriveSecrets(Buffer.alloc(32, 7)),
    calendar,
  };
  const app = await createApp({
    deps,
    isProduction,
    oidc,
    trustedProxies,
    ...(schema && { schema }),
  }).catch(async (error: unknown) => {
    // An open pool would keep Jest from ending, and hide why the start failed.
    await dataSource.destroy();
    throw error;
  });
  const http = createServer(app.http);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;

  const credentialOf = async (caller: Persona | string): Promise<string> =>
    typeof caller === 'string' ? caller : (await issueAccessToken(deps, caller)).text;

  return {
    url,
    deps,
    dataSource,
    clock,
    async execute(query, variables = {}, { as: caller, locale = 'en', address = '192.0.2.1' } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': locale === 'zh' ? 'zh-CN' : 'en',
          'x-forwarded-for': address,
          ...(caller !== undefined && { authorization: `Bearer ${await credentialOf(caller)}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return answerOf(response, statements);
    },
    async stop() {
      await new Promise((closed) => http.close(closed));
      await app.stop();
      await dataSource.destroy();
    },
  };
}
