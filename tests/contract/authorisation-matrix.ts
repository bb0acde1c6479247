import type { OrganisationKind, Role } from '../../src/policy/vocabulary';

/**
 * Who may use each operation, and who sees each field. Written by hand and on purpose not derived from the shield:
 * two statements of the same thing are compared. A field without a row here fails the build, so that whoever adds
 * one decides who sees it.
 */
export type Access =
  | 'ANYONE'
  | 'SIGNED_IN'
  | { readonly roles: readonly Role[] }
  | { readonly kinds: readonly OrganisationKind[] }
  | { readonly roles: readonly Role[]; readonly kinds: readonly OrganisationKind[] };

const roles = (...names: readonly Role[]): Access => ({ roles: names });
const kinds = (...names: readonly OrganisationKind[]): Access => ({ kinds: names });

export const OPERATIONS: Readonly<Record<'Query' | 'Mutation', Readonly<Record<string, Access>>>> = {
  Query: {
    agreements: 'SIGNED_IN',
    dataResources: kinds('SUPPLYING_DEPARTMENT', 'OPERATOR', 'IMPLEMENTING_AGENCY', 'AUDITOR', 'REGULATOR'),
    decision: 'SIGNED_IN',
    derivedProducts: 'SIGNED_IN',
    guidedPrices: 'ANYONE',
    node: 'ANYONE',
    nodes: 'ANYONE',
    order: 'SIGNED_IN',
    orders: 'SIGNED_IN',
    organisation: 'SIGNED_IN',
    organisations: roles('AGENCY_REVIEWER', 'AGENCY_RULING', 'REGULATOR'),
    product: 'ANYONE',
    productByCode: 'ANYONE',
    productLists: 'SIGNED_IN',
    products: 'ANYONE',
    quote: 'SIGNED_IN',
    viewer: 'ANYONE',
  },
  Mutation: {
    activateOrganisation: roles('ORGANISATION_ADMIN'),
    addMember: roles('ORGANISATION_ADMIN'),
    applyOrganisation: 'ANYONE',
    changePassword: 'SIGNED_IN',
    confirmPayment: roles('OPERATOR_FINANCE'),
    createApiKey: 'SIGNED_IN',
    decideFreeUse: roles('AGENCY_REVIEWER'),
    decideProductListItem: roles('AGENCY_REVIEWER'),
    declareControl: roles('ORGANISATION_ADMIN', 'AGENCY_REVIEWER', 'AGENCY_RULING', 'REGULATOR'),
    deliverOrder: roles('OPERATOR_PRODUCT'),
    endControl: roles('AGENCY_REVIEWER', 'AGENCY_RULING', 'REGULATOR'),
    issueGuidedPrice: roles('PRICING_OFFICER'),
    placeOrder: roles('BUYER', 'OPERATOR_PRODUCT'),
    refreshSession: 'ANYONE',
    registerDerivedProduct: roles('BUYER', 'OPERATOR_PRODUCT'),
    registerOfficialBody: { roles: ['ORGANISATION_ADMIN'], kinds: ['IMPLEMENTING_AGENCY'] },
    reinstateProduct: roles('AGENCY_REVIEWER', 'AGENCY_RULING'),
    removeMember: roles('ORGANISATION_ADMIN'),
    revokeApiKey: 'SIGNED_IN',
    setTariff: roles('OPERATOR_PRODUCT'),
    signIn: 'ANYONE',
    signOut: 'ANYONE',
    submitProductList: roles('OPERATOR_PRODUCT'),
    suspendProduct: roles('AGENCY_REVIEWER', 'AGENCY_RULING'),
    verifyOrganisation: roles('AGENCY_REVIEWER'),
    withdrawProduct: roles('AGENCY_REVIEWER', 'AGENCY_RULING'),
  },
};

/**
 * Who sees a field of an object that is already seen.
 * WITH_OBJECT: everybody who sees the object. FILE: its own people, the implementing agency, regulators.
 * ENTRY: its own people, and members of active organisations.
 * PRODUCT_RECORD: the operator of the product, agencies, auditors, regulators. WITH_TARGET: who sees what it leads to.
 */
export type Sight = 'WITH_OBJECT' | 'ENTRY' | 'FILE' | 'PRODUCT_RECORD' | 'WITH_TARGET';

const withObject = (names: string): Record<string, Sight> => all(names, 'WITH_OBJECT');
const all = (names: string, sight: Sight): Record<string, Sight> =>
  Object.fromEntries(names.split(' ').map((name) => [name, sight]));

const CONNECTION = withObject('edges nodes pageInfo totalCount');
const EDGE = withObject('cursor node');
const REFUSED_BY_RULE = withObject('code message path ruleId basis clauses decisionId');

export const OBJECT_FIELDS: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
  ActivateOrganisationPayload: withObject('organisation userErrors'),
  AddMemberPayload: withObject('member userErrors idempotency'),
  Agreement: withObject('id number title state signedOn startsOn endsOn hasRedevelopmentBan operator agency'),
  AgreementConnection: CONNECTION,
  AgreementEdge: EDGE,
  ApiKey: withObject('id label scopes createdAt expiresAt revokedAt'),
  ApplyOrganisationPayload: withObject('organisation userErrors'),
  ChangePasswordPayload: withObject('userErrors'),
  ChangeProductStandingPayload: withObject('product userErrors'),
  Clause: withObject('id instrument article title url'),
  ConfirmPaymentPayload: withObject('order userErrors idempotency'),
  ControlFact: withObject(
    'id basis sharePercent documentReference effectiveFrom effectiveTo declaredAt decisionId controller controlled end',
  ),
  ControlFactEnd: withObject('endedOn documentReference reason endedAt decisionId'),
  ControlLink: withObject('controllerId controllerName controlledId controlledName basis'),
  Count: withObject('value isExact'),
  CreateApiKeyPayload: withObject('apiKey secret userErrors idempotency'),
  DataOrder: withObject(
    'id purposeClass useIntent chargeUnit quantity taxBasis state quoteHash placedAt placedOn decisionId purposeStatement freeUseBasis basisReference useFrom useTo grantedQuota grantedUntil decisionReason version delivery product scenario buyer unitPrice total tariff guidedPrice availableTransitions history',
  ),
  DataOrderConnection: CONNECTION,
  DataOrderEdge: EDGE,
  DataProduct: {
    ...withObject(
      'id productCode title summary field deliveryMode grade containsPersonalInformation technicalStandard state revision publishedAt version operator forms scenarios offerings resources',
    ),
    history: 'PRODUCT_RECORD',
  },
  DataProductConnection: CONNECTION,
  DataProductEdge: EDGE,
  DataResource: withObject('id resourceCode name updateFrequency cataloguedOn holder'),
  DataResourceConnection: CONNECTION,
  DataResourceEdge: EDGE,
  DecideFreeUsePayload: withObject('order userErrors'),
  DecideProductListItemPayload: withObject('item userErrors'),
  Decision: withObject(
    'id operation outcome ruleId refusalCode ruleIds ruleSetVersion subjectId decidedAt clauses message controlPath facts',
  ),
  DeclareControlPayload: withObject('controlFact userErrors idempotency'),
  Delivery: withObject('id productRevision mode accessNote deliveredAt decisionId order recipient'),
  DeliverOrderPayload: withObject('delivery userErrors idempotency'),
  DerivedProduct: withObject(
    'id productCode title summary state registeredAt decisionId version freezeReason developer inputs history lineage lineageDiagram',
  ),
  DerivedProductConnection: CONNECTION,
  DerivedProductEdge: EDGE,
  DerivedProductInput: {
    ...withObject('position baseProductRevision baseProduct'),
    ...all('baseDerivedProduct order', 'WITH_TARGET'),
  },
  EndControlPayload: withObject('controlFact userErrors idempotency'),
  GuidedPrice: withObject('id chargeUnit taxBasis documentNumber effectiveFrom issuedAt decisionId ceiling'),
  GuidedPriceConnection: CONNECTION,
  GuidedPriceEdge: EDGE,
  HistoryEvent: withObject('id type occurredAt decisionId'),
  IdempotencyInfo: withObject('isReplay'),
  InvalidRequestError: withObject('code message path ruleId'),
  IssueGuidedPricePayload: withObject('guidedPrice userErrors idempotency'),
  LineageLink: { ...withObject('depth'), ...all('fromId fromTitle toId toTitle', 'WITH_TARGET') },
  Member: withObject('id roles person'),
  Money: withObject('amount currency'),
  Offering: withObject('id purposeClass chargeUnit freeUseConditions guidedPrice tariff'),
  Organisation: {
    ...withObject('id name kind'),
    ...all('creditCode legalForm state version', 'ENTRY'),
    ...all('appliedAt verifiedAt activatedAt', 'FILE'),
  },
  OrganisationConnection: CONNECTION,
  OrganisationEdge: EDGE,
  PageInfo: withObject('hasNextPage hasPreviousPage startCursor endCursor'),
  Person: withObject('id login displayName'),
  PlaceOrderPayload: withObject('order userErrors idempotency'),
  PolicyRefusal: REFUSED_BY_RULE,
  PriceAboveCeilingError: { ...REFUSED_BY_RULE, ...withObject('ceiling requested') },
  ProductList: withObject('id title submittedAt items'),
  ProductListConnection: CONNECTION,
  ProductListEdge: EDGE,
  ProductListItem: withObject('id productRevision state decidedAt reason decisionId version product'),
  Quote: withObject(
    'hash purposeClass chargeUnit quantity taxBasis validUntil ruleIds unitPrice total guidedPrice clauses',
  ),
  QuotePayload: withObject('quote userErrors'),
  RedevelopmentBlockedError: { ...REFUSED_BY_RULE, ...withObject('chain') },
  RefreshSessionPayload: withObject('session userErrors'),
  RegisterDerivedProductPayload: withObject('derivedProduct userErrors idempotency'),
  RegisterOfficialBodyPayload: withObject('organisation userErrors idempotency'),
  RemoveMemberPayload: withObject('member userErrors'),
  RevokeApiKeyPayload: withObject('apiKey userErrors'),
  Scenario: withObject('id name'),
  Session: withObject('accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt viewer'),
  SetTariffPayload: withObject('tariff userErrors idempotency'),
  SignInPayload: withObject('session userErrors'),
  SignOutPayload: withObject('userErrors'),
  SubmitProductListPayload: withObject('productList userErrors idempotency'),
  Tariff: withObject('id chargeUnit taxBasis effectiveFrom decisionId unitPrice guidedPrice'),
  Transition: withObject('operation to isOpen reason'),
  VerifyOrganisationPayload: withObject('organisation userErrors'),
  VersionConflictError: withObject('code message path ruleId currentVersion'),
  Viewer: withObject('roles mustChangePassword person organisation organisations apiKeys'),
};
