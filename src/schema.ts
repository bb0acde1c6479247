import { isObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { deny, shield } from 'graphql-shield';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { agendaApi } from './modules/agenda/api/agenda.api';
import { authorisationApi } from './modules/authorisation/api/authorisation.api';
import { lifeApi } from './modules/authorisation/api/life.api';
import { scopeApi } from './modules/authorisation/api/scope.api';
import { catalogueApi } from './modules/catalogue/api/catalogue.api';
import { importApi } from './modules/catalogue/api/import.api';
import { controlApi } from './modules/control/api/control.api';
import { deliveryApi } from './modules/delivery/api/delivery.api';
import { demandApi } from './modules/demand/api/demand.api';
import { ledgerApi } from './modules/ledger/api/ledger.api';
import { listingApi } from './modules/listing/api/listing.api';
import { spreadsheetApi } from './modules/listing/api/spreadsheet.api';
import { lookbackApi } from './modules/lookback/api/lookback.api';
import { orderingApi } from './modules/ordering/api/ordering.api';
import { partyApi } from './modules/party/api/party.api';
import { maximumRevenueApi } from './modules/pricing/api/maximum-revenue.api';
import { pricingApi } from './modules/pricing/api/pricing.api';
import { trialTariffApi } from './modules/pricing/api/trial-tariff.api';
import { purposeApi } from './modules/purpose/api/purpose.api';
import { redevelopmentApi } from './modules/redevelopment/api/redevelopment.api';
import { revenueApi } from './modules/revenue/api/revenue.api';
import { rulingApi } from './modules/ruling/api/ruling.api';
import { supervisionApi } from './modules/supervision/api/supervision.api';
import { uploadApi } from './modules/upload/api/upload.api';
import { thrownError } from './platform/graphql/errors';
import type { ModuleApi } from './platform/graphql/module-api';
import { nodeResolver } from './platform/graphql/node';
import { platformShield } from './platform/graphql/platform.shield';
import { InstantScalar } from './platform/graphql/scalars';
import { mergeShieldTrees, type ShieldTree } from './platform/graphql/shield';
import { validateInput } from './platform/graphql/validate-input';

/** Every module that speaks GraphQL, lowest first. */
const MODULE_APIS: readonly ModuleApi[] = [
  ledgerApi,
  partyApi,
  agendaApi,
  uploadApi,
  supervisionApi,
  catalogueApi,
  importApi,
  authorisationApi,
  lifeApi,
  scopeApi,
  listingApi,
  spreadsheetApi,
  demandApi,
  pricingApi,
  maximumRevenueApi,
  trialTariffApi,
  controlApi,
  orderingApi,
  purposeApi,
  deliveryApi,
  redevelopmentApi,
  revenueApi,
  rulingApi,
  lookbackApi,
];

/** The permission tree of the whole schema. */
export const shieldTrees = (): ShieldTree[] => [platformShield, ...MODULE_APIS.map((api) => api.shield)];

let bare: GraphQLSchema | undefined;

/** The bare schema, without the first gate: for printing and for measuring it. Made once, for it takes its time. */
export const buildBareSchema = (): GraphQLSchema => (bare ??= makeBareSchema());

function makeBareSchema(): GraphQLSchema {
  const resolvers = [
    nodeResolver(MODULE_APIS.flatMap((api) => api.nodes)),
    ...MODULE_APIS.flatMap((api) => api.resolvers),
  ];
  return buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<() => void>,
    scalarsMap: [{ type: Date, scalar: InstantScalar }],
    validateFn: validateInput,
    // It would be asked for all of itself. That it is valid is looked at when a server starts.
    skipCheck: true,
  });
}

/** The schema as it is served. Whatever has no row in the permission tree is denied, to everybody. */
export function buildSchema(trees: readonly ShieldTree[] = shieldTrees()): GraphQLSchema {
  const bare = buildBareSchema();
  const rules = mergeShieldTrees(trees);
  for (const type of Object.values(bare.getTypeMap())) {
    if (isObjectType(type) && !type.name.startsWith('__') && !(type.name in rules)) {
      throw new Error(`The type ${type.name} has no shield row`);
    }
  }
  return applyMiddleware(
    bare,
    shield(rules, {
      fallbackRule: deny,
      fallbackError: () => thrownError('FORBIDDEN'),
      // Resolver errors are masked by formatError; the shield would turn a real fault into "not authorised".
      allowExternalErrors: true,
    }),
  );
}

let served: GraphQLSchema | undefined;

/** The schema as it is served with every row of the permission tree, made once. */
export const servedSchema = (): GraphQLSchema => (served ??= buildSchema());

/** The schema document as it is committed in schema/schema.graphql. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(buildBareSchema()))}\n`;
