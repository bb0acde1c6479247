import type { Finding, RefusedFinding, Rule } from '../../../src/policy/decision';
import type {
  ActorFacts,
  AgreementFacts,
  ControlLink,
  FreeUseFacts,
  GuidedPriceFacts,
  OfferingFacts,
  OperatorTieFacts,
  PartyFacts,
  ProductFacts,
  TariffFacts,
} from '../../../src/policy/facts';
import type { ProductSourceFacts } from '../../../src/policy/listing/lawful-sources';
import { flatCeiling } from '../../../src/policy/pricing/price-guide';
import { flatScheme } from '../../../src/policy/pricing/price-scheme';
import { REFUSALS, type RefusalCode } from '../../../src/policy/refusals';
import { AGREEMENT_ACTS } from '../../../src/policy/vocabulary';

/** Facts of a lawful world; a test changes the one fact that it is about. */

export const TODAY = '2026-11-23';
export const OPERATOR = 'org_operator';
export const AGENCY = 'org_agency';
export const BUYER = 'org_buyer';

export function actor(over: Partial<ActorFacts> = {}): ActorFacts {
  return { personId: 'per_product_officer', organisationId: OPERATOR, kind: 'OPERATOR', ...over };
}

export function agencyActor(over: Partial<ActorFacts> = {}): ActorFacts {
  return actor({
    personId: 'per_ruling_officer',
    organisationId: AGENCY,
    kind: 'IMPLEMENTING_AGENCY',
    ...over,
  });
}

export function agreement(over: Partial<AgreementFacts> = {}): AgreementFacts {
  return {
    agreementId: 'agr_1',
    operatorId: OPERATOR,
    operatorState: 'ACTIVE',
    agencyId: AGENCY,
    state: 'ACTIVE',
    stoppedActs: over.state === 'SUSPENDED' ? AGREEMENT_ACTS : [],
    startsOn: '2025-03-31',
    endsOn: '2028-03-31',
    hasRedevelopmentBan: true,
    ...over,
  };
}

export function product(over: Partial<ProductFacts> = {}): ProductFacts {
  return {
    productId: 'prd_1',
    code: 'LC-0001',
    operatorId: OPERATOR,
    state: 'ON_SALE',
    listItemState: 'APPROVED',
    runningOrders: null,
    ...over,
  };
}

/** A product of general data within the scope, for everybody to call. */
export function sources(over: Partial<NonNullable<ProductSourceFacts['madeFrom']>> = {}): ProductSourceFacts {
  return {
    outsideResourceCodes: [],
    madeFrom: {
      itemCode: 'LC-0001',
      resourceGrades: ['GENERAL'],
      usesPersonalInformation: false,
      grade: 'GENERAL',
      deliveryMode: 'API_OR_VERIFICATION',
      gradeReductionNote: null,
      containsPersonalInformation: false,
      basis: null,
      ...over,
    },
  };
}

export function offering(over: Partial<OfferingFacts> = {}): OfferingFacts {
  return { offeringId: 'off_1', productId: 'prd_1', purposeClass: 'INDUSTRY', isRetired: false, ...over };
}

export function party(over: Partial<PartyFacts> = {}): PartyFacts {
  return {
    organisationId: BUYER,
    kind: 'ENTERPRISE',
    legalForm: 'LEGAL_PERSON',
    state: 'ACTIVE',
    isCreditCodeVerified: true,
    ...over,
  };
}

export function guidedPrice(over: Partial<GuidedPriceFacts> = {}): GuidedPriceFacts {
  return {
    guidedPriceId: 'gpr_1',
    guide: flatCeiling('2.009886'),
    unit: 'PER_CALL',
    taxBasis: 'TAX_INCLUSIVE',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    ...over,
  };
}

export function tariff(over: Partial<TariffFacts> = {}): TariffFacts {
  return {
    tariffId: 'tar_1',
    scheme: flatScheme('1.9'),
    unit: 'PER_CALL',
    taxBasis: 'TAX_INCLUSIVE',
    effectiveFrom: '2026-02-01',
    effectiveTo: null,
    ...over,
  };
}

export function freeUse(over: Partial<FreeUseFacts> = {}): FreeUseFacts {
  return {
    purposeStatement: 'Planning school places for the coming year.',
    basis: 'PROJECT_APPROVAL',
    basisReference: '聊发改审〔2026〕12号',
    documentCount: 1,
    hasSecurityCommitment: true,
    hasNoOnwardSupplyCommitment: true,
    acceptedConditions: ['NO_ONWARD_SUPPLY', 'OUTCOME_REPORT'],
    quantity: 1000,
    periodFrom: TODAY,
    periodTo: '2027-11-22',
    ...over,
  };
}

export function link(controllerId: string, controlledId: string): ControlLink {
  return {
    controllerId,
    controllerName: controllerId,
    controlledId,
    controlledName: controlledId,
    basis: 'MAJORITY_SHAREHOLDING',
  };
}

export function tie(over: Partial<OperatorTieFacts> = {}): OperatorTieFacts {
  return { operatorId: OPERATOR, isOperator: false, controlPath: null, ...over };
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

export function expectPermit(finding: Finding): void {
  expect(finding).toEqual({ permitted: true });
}

/** Checks the code, and that both texts of the refusal can be filled from its parameters. */
export function expectRefusal(finding: Finding, code: RefusalCode): RefusedFinding {
  expect(finding).toMatchObject({ permitted: false, code });
  const refused = finding as RefusedFinding;
  const { zh, en } = REFUSALS[code];
  expect(Object.keys(refused.params ?? {})).toEqual(
    expect.arrayContaining([...placeholders(zh), ...placeholders(en)]),
  );
  return refused;
}

export interface Case<Facts> {
  readonly _case: string;
  readonly facts: Facts;
  /** Null when the act is permitted. */
  readonly code: RefusalCode | null;
}

export function expectFinding<Facts>(rule: Rule<Facts>, { facts, code }: Case<Facts>): void {
  if (code === null) {
    expectPermit(rule.decide(facts));
  } else {
    expectRefusal(rule.decide(facts), code);
  }
}
