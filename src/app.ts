import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import helmet from 'helmet';
import { randomUUID } from 'node:crypto';
import type { OidcConfig } from './config';
import { explorer } from './explorer/explorer';
import { revenuePictures } from './explorer/pictures/revenue-picture.routes';
import { createAuthentication } from './modules/party';
import { catalogueRoutes } from './modules/catalogue';
import { productListRoutes } from './modules/listing';
import { priceNoticeRoutes } from './modules/pricing';
import { uploadRoutes } from './modules/upload';
import type { Deps } from './platform/deps';
import type { RequestContext } from './platform/graphql/context';
import {
  formatHttpRefusal,
  formatThrownError,
  isUnexpected,
  type HttpRefusalDetails,
} from './platform/graphql/errors';
import { admission, limitRules, LIMITS } from './platform/graphql/limits';
import type { Bilingual, Locale } from './platform/graphql/locale';
import { requestScope } from './platform/graphql/request-scope';
import { LoaderRegistry } from './platform/persistence/loader';
import { servedSchema } from './schema';

export interface AppOptions {
  readonly deps: Deps;
  readonly isProduction: boolean;
  readonly oidc: OidcConfig | null;
  readonly trustedProxies: number;
  /** Tests replace the schema by one with a gate taken away. */
  readonly schema?: GraphQLSchema;
}

export interface App {
  readonly http: Express;
  readonly stop: () => Promise<void>;
}

/** The whole application over an open database: everything but listening. */
export async function createApp(options: AppOptions): Promise<App> {
  const { deps, isProduction, oidc, trustedProxies, schema = servedSchema() } = options;
  const authenticate = createAuthentication({ deps, oidc });
  const apollo = new ApolloServer<RequestContext>({
    schema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Decided per request by `admission`: whoever is signed in may read the schema of a production server.
    introspection: true,
    hideSchemaDetailsFromClientErrors: isProduction,
    persistedQueries: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [...limitRules],
    formatError: (formatted, error) => formatAndLog(deps, formatted, error),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      admission({
        authenticate: ({ authorization, caller }, isMutation) =>
          authenticate({ authorization, address: caller.address, isMutation }),
        hidesSchema: isProduction,
      }),
    ],
  });
  await apollo.start();

  const http = express();
  const noticeProxy = proxyNotice(deps, trustedProxies);
  http.disable('x-powered-by');
  http.set('trust proxy', trustedProxies);
  http.use(helmet({ strictTransportSecurity: isProduction }));
  http.use((request, response, next) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    requestScope.run({ requestId, locale: localeOf(request) }, next);
  });
  http.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  http.get('/readyz', async (_request, response) => {
    const isReady = await deps.dataSource.query('SELECT 1').then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'database unreachable' });
  });
  http.use('/explorer/pictures', revenuePictures({ deps, authenticate }));
  http.use('/explorer', explorer({ showsDemoAccounts: !isProduction }));
  http.get('/', (_request, response) => {
    response.redirect('/explorer');
  });
  http.use(
    '/graphql',
    jsonBody,
    expressMiddleware(apollo, {
      context: ({ req }) => {
        noticeProxy(req);
        return Promise.resolve(contextOf(deps, req));
      },
    }),
  );
  http.use(uploadRoutes({ deps, authenticate }));
  http.use(catalogueRoutes(deps));
  http.use(productListRoutes({ deps, authenticate }));
  http.use(priceNoticeRoutes(deps));
  http.use((_request, response) => {
    response.status(404).json({ errors: [formatHttpRefusal(404, scope())] });
  });
  http.use(refuseBadBody(deps));
  return { http, stop: () => apollo.stop() };
}

const outsiderBody: RequestHandler = express.json({ limit: LIMITS.bodyBytes });
const memberBody: RequestHandler = express.json({ limit: LIMITS.memberBodyBytes });

/** Nobody without a credential sends much. Whether the credential is good is asked once the document is known. */
const jsonBody: RequestHandler = (request, response, next) => {
  const read = request.headers.authorization === undefined ? outsiderBody : memberBody;
  read(request, response, next);
};

/**
 * Behind a proxy that is not trusted everybody has the proxy's address, and shares what is counted by address. That is
 * said once, at the first sign of it; a client may send the header too, so that it is no reason to refuse.
 */
function proxyNotice({ log }: Deps, trustedProxies: number): (request: Request) => void {
  let isSaid = trustedProxies > 0;
  return ({ headers }) => {
    if (isSaid || headers['x-forwarded-for'] === undefined) return;
    isSaid = true;
    log.warn(
      'A request carries X-Forwarded-For, and TRUSTED_PROXIES is 0: behind a proxy all clients count as one address. Set it to the number of proxies in front',
    );
  };
}

function contextOf(deps: Deps, request: Request): RequestContext {
  const { requestId, locale } = scope();
  return {
    caller: { kind: 'anonymous', address: request.ip ?? 'unknown' },
    authorization: request.headers.authorization ?? null,
    deps,
    loaders: new LoaderRegistry(deps.dataSource),
    requestId,
    locale,
  };
}

const scope = (): { requestId: string; locale: Locale } =>
  requestScope.getStore() ?? { requestId: randomUUID(), locale: 'zh' };

/** Chinese unless English is asked for: the users are a city's. */
const localeOf = (request: Request): Locale =>
  request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' && request.headers['accept-language'] !== undefined
    ? 'en'
    : 'zh';

function formatAndLog(deps: Deps, formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const answer = formatThrownError(formatted, error, scope());
  if (isUnexpected(answer))
    deps.log.error({ requestId: scope().requestId, err: error }, 'Unexpected failure');
  return answer;
}

/** What is refused before or beside GraphQL, a body that is not JSON or a file, gets the same form of answer. */
const refuseBadBody =
  (deps: Deps): ErrorRequestHandler =>
  (error: Error & { status?: number; details?: HttpRefusalDetails }, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const isClients = error.status !== undefined && error.status >= 400 && error.status < 500;
    const status = isClients ? (error.status ?? 400) : 500;
    if (!isClients) deps.log.error({ requestId: scope().requestId, err: error }, 'Unexpected failure');
    const details = error instanceof URIError ? { reason: BAD_ADDRESS } : error.details;
    response.status(status).json({ errors: [formatHttpRefusal(status, scope(), details)] });
  };

const BAD_ADDRESS: Bilingual = {
  zh: '地址中的百分号编码不是有效的 UTF-8',
  en: 'the percent-encoding of the address is not valid UTF-8',
};
