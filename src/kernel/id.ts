/** Every kind of thing that has a public id, with the three letters its ids begin with. */
export const ID_PREFIXES = {
  organisation: 'org',
  person: 'per',
  session: 'ses',
  apiKey: 'key',
  agreement: 'agr',
  dataResource: 'res',
  resourceRegrading: 'rgr',
  product: 'prd',
  productList: 'lst',
  listItem: 'itm',
  listItemReview: 'lir',
  listPublication: 'lpb',
  resourceUseDisclosure: 'rud',
  offering: 'off',
  scenario: 'scn',
  guidedPrice: 'gpr',
  pricingCompetence: 'pcp',
  tariff: 'tar',
  trialTariff: 'trt',
  evaluationCycle: 'cyc',
  maximumRevenue: 'mpr',
  priceProposal: 'ppr',
  annualResult: 'anr',
  order: 'ord',
  payment: 'pay',
  delivery: 'dlv',
  controlFact: 'ctl',
  derivedProduct: 'drv',
  decision: 'dec',
  event: 'evt',
  stateChange: 'stc',
  duty: 'dut',
  timer: 'tmr',
  notice: 'ntc',
  plan: 'pln',
  selection: 'sel',
  candidate: 'can',
  rectification: 'rec',
  renewal: 'rnw',
  earlyTermination: 'etm',
  applicationScenario: 'asc',
  dataRequest: 'drq',
  dataRequestReview: 'drr',
  demand: 'dmd',
  upload: 'upl',
  importJob: 'imp',
  case: 'cas',
  freeUseReport: 'frp',
  freeUseCost: 'fuc',
} as const;

export type IdKind = keyof typeof ID_PREFIXES;

/** Length of every id: three letters, an underscore and a UUID of version 7 in lower case. */
export const ID_LENGTH = 40;

const ID = /^([a-z]{3})_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const KIND_BY_PREFIX: ReadonlyMap<string, IdKind> = new Map(
  (Object.keys(ID_PREFIXES) as IdKind[]).map((kind) => [ID_PREFIXES[kind], kind]),
);

/** The kind that a well-formed id belongs to; undefined for anything else, so that a foreign id is never looked up. */
export function idKindOf(text: string): IdKind | undefined {
  const prefix = ID.exec(text)?.[1];
  return prefix === undefined ? undefined : KIND_BY_PREFIX.get(prefix);
}

export function isId(kind: IdKind, text: string): boolean {
  return idKindOf(text) === kind;
}
