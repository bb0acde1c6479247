import { assert } from '../../kernel/assert';
import type { LegalDate } from '../../kernel/legal-date';
import type { DecimalText } from '../../kernel/money';
import { asking, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { TaxBasis } from '../vocabulary';
import { maximumOnOneBasis } from './ceilings-within-maximum.policy';
import { costByHead } from './cost-by-head.policy';
import { cycleExcess, shortfallLapses, smoothedExcess } from './cycle-excess.policy';
import { cycleOver, evaluationCycle, withinCycle, type CycleFacts } from './evaluation-cycle.policy';
import { freeProductsExcluded } from './free-products-excluded.policy';
import { maximumRevenueFormula } from './maximum-revenue-formula.policy';
import type { CostSurveyFacts } from './maximum-revenue';
import { permittedProfitRate } from './permitted-profit-rate.policy';
import { permittedProfit } from './permitted-profit.policy';
import { officeFixesMaximum } from './pricing-chain.policy';
import { pricingDelegation, type DelegationFacts } from './pricing-delegation.policy';
import { reasonableCost } from './reasonable-cost.policy';
import { statedTaxes } from './stated-taxes.policy';
import { subsidyDeducted } from './subsidy-deducted.policy';
import {
  datedCycle,
  documented,
  versionedMaximum,
  type MaximumPeriodFacts,
} from './versioned-maximum.policy';

interface OfficeFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly delegation: DelegationFacts | null;
  readonly documentNumber: string;
}

export interface OpenEvaluationCycleFacts extends OfficeFacts {
  readonly cycle: CycleFacts;
  readonly hasReason: boolean;
  readonly others: readonly CycleFacts[];
}

/** May this evaluation cycle be opened? */
export const openEvaluationCycleRules: readonly Rule<OpenEvaluationCycleFacts>[] = [
  officeFixesMaximum,
  pricingDelegation,
  evaluationCycle,
  datedCycle,
];

/** A cycle with what earlier ones leave to be taken off in it. */
interface OwingCycleFacts extends CycleFacts {
  readonly areEarlierClosed: boolean;
  readonly owed: DecimalText;
}

export interface FixMaximumRevenueFacts extends OfficeFacts {
  readonly period: MaximumPeriodFacts;
  readonly cycle: OwingCycleFacts | null;
  readonly others: readonly MaximumPeriodFacts[];
  readonly survey: CostSurveyFacts;
  readonly stated: { readonly permittedProfit: DecimalText; readonly amount: DecimalText };
  readonly hasFreeOfferings: boolean;
  readonly taxBasis: TaxBasis;
  /** The tax bases of the guided prices that are in force under the agreement or will be. */
  readonly standingTaxBases: readonly TaxBasis[];
}

/**
 * May this maximum be fixed? First who and when, then each part of the figure, and last the figure: only what is an
 * amount can be added up.
 */
export const fixMaximumRevenueRules: readonly Rule<FixMaximumRevenueFacts>[] = [
  officeFixesMaximum,
  pricingDelegation,
  versionedMaximum,
  withinCycle,
  maximumOnOneBasis,
  asking(costByHead, ({ survey }) => survey),
  asking(reasonableCost, ({ survey }) => survey),
  asking(freeProductsExcluded, ({ survey, hasFreeOfferings }) => ({ costs: survey.costs, hasFreeOfferings })),
  asking(subsidyDeducted, ({ survey }) => survey),
  asking(permittedProfitRate, ({ today, survey }) => ({ today, ...survey })),
  asking(statedTaxes, ({ survey }) => survey),
  asking(shortfallLapses, ({ survey }) => survey),
  asking(cycleExcess, ({ survey, period, cycle }) => {
    assert(cycle !== null, 'E-21 has asked for the cycle.');
    return { survey, period, cycle };
  }),
  permittedProfit,
  maximumRevenueFormula,
];

export interface CloseEvaluationCycleFacts extends OfficeFacts {
  readonly cycle: CycleFacts;
  readonly excess: DecimalText;
  readonly instalments: number;
  readonly request: string | null;
}

/** May the cycle be closed with this excess, borne by so many later ones? */
export const closeEvaluationCycleRules: readonly Rule<CloseEvaluationCycleFacts>[] = [
  officeFixesMaximum,
  pricingDelegation,
  cycleOver,
  documented,
  smoothedExcess,
];
