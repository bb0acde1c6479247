import { addDays, type LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, GuidedPriceFacts } from '../facts';
import { settingOn } from '../settings';
import type { ChargeUnit, TaxBasis } from '../vocabulary';
import type { PriceScheme } from './price-scheme';
import { tariffWithinGuidedPrice } from './tariff-within-guided-price.policy';

const OURS = { clauses: ['N65:2', 'DESIGN:marketplace'] } as const;

/**
 * Whether a complete calendar year, by which costs are surveyed and revenue is told, lies between the day from which a
 * product was operated and another day.
 */
export function hasCompleteOperatingYear(operatedSince: LegalDate, on: LegalDate): boolean {
  const year = Number(operatedSince.slice(0, 4));
  const firstComplete = operatedSince.endsWith('-01-01') ? year : year + 1;
  return Number(on.slice(0, 4)) > firstComplete;
}

/** What a trial tariff is judged by, when it is handed in and again when it is confirmed. */
export interface TrialTariffFacts {
  readonly today: LegalDate;
  /** Its first day. */
  readonly effectiveFrom: LegalDate;
  /** When the operation of the product began: the later of agreement and first publication; null before. */
  readonly operatedSince: LegalDate | null;
  readonly scheme: PriceScheme;
  readonly unit: ChargeUnit;
  readonly taxBasis: TaxBasis;
  /** The trial of this offering that was confirmed last, future ones included; null for none. */
  readonly runningTrial: GuidedPriceFacts | null;
  /** First day of the first guided price of this offering, future ones included; null where none was ever issued. */
  readonly pricedFrom: LegalDate | null;
  /** Whether another trial tariff of this offering waits for its ruling. */
  readonly isAnotherWaiting: boolean;
}

/**
 * E-18, N65 二: before a complete year of operation the operator sets a trial tariff under the guidance of the
 * authorising entity. No maximum permitted revenue is needed.
 *
 * Reading (decision 3): the implementing agency guides by confirming. The year is a calendar year and that of the
 * product: a product that comes later in the same operation has no year of its own yet. A trial that runs goes on by
 * E-19. That it begins soon is ours: what is confirmed for later would hold up the guided price.
 */
export const trialBeforePricing: Rule<TrialTariffFacts> = {
  id: 'E-18',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '尚无完整运营年度的，由运营机构在实施机构指导下制定试行收费标准，不以最高准许收入为前提。',
    en: 'Before a complete operating year the operator sets a trial tariff that the implementing agency confirms; no maximum revenue is needed.',
  },
  decide: ({ today, effectiveFrom, operatedSince, runningTrial, isAnotherWaiting }) => {
    if (isAnotherWaiting) return refuse('TRIAL_TARIFF_WAITS', {}, OURS);
    const latestDay = addDays(today, settingOn('TRIAL_TARIFF_NOTICE_DAYS', today));
    if (effectiveFrom > latestDay) {
      return refuse('TRIAL_TARIFF_BEGINS_TOO_LATE', { effectiveFrom, latestDay }, OURS);
    }
    return runningTrial === null &&
      operatedSince !== null &&
      hasCompleteOperatingYear(operatedSince, effectiveFrom)
      ? refuse('TRIAL_AFTER_OPERATING_YEAR', { operatedSince, effectiveFrom })
      : PERMIT;
  },
};

/** E-18, who confirms: the agency of the agreement, by another person than the one who handed it in. */
export const agencyRulesOnTrial: Rule<{
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly submittedBy: string;
}> = {
  ...trialBeforePricing,
  decide: ({ actor, agreement, submittedBy }) => {
    if (actor.kind !== 'IMPLEMENTING_AGENCY' || actor.organisationId !== agreement?.agencyId) {
      return refuse('TRIAL_NOT_RULED_BY_AGENCY', {}, OURS);
    }
    return actor.personId === submittedBy ? refuse('TRIAL_RULED_BY_SUBMITTER', {}, OURS) : PERMIT;
  },
};

/**
 * E-19, N65 二: after a complete year the authorising entity applies for pricing; until there is a guided price the
 * trial tariff goes on.
 *
 * Reading: the guided price ends the trial for good, also where it is announced for later or was revoked: the office
 * has found a basis for pricing. After a complete year a trial that runs is only continued, at the same figures or
 * below, so that waiting with the application pays nobody.
 */
export const trialUntilPriced: Rule<TrialTariffFacts> = {
  id: 'E-19',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '有完整运营年度后由实施机构书面申请定价，定价以前继续按试行收费标准执行。',
    en: 'After a complete operating year the agency applies for pricing; until then the trial tariff goes on.',
  },
  decide: (facts) => {
    if (facts.pricedFrom !== null) {
      return refuse('TRIAL_AFTER_GUIDED_PRICE', { pricedFrom: facts.pricedFrom });
    }
    return isLateRaise(facts) ? raised(facts) : PERMIT;
  },
};

const isLateRaise = ({ operatedSince, effectiveFrom, runningTrial, ...tariff }: TrialTariffFacts): boolean =>
  operatedSince !== null &&
  hasCompleteOperatingYear(operatedSince, effectiveFrom) &&
  !tariffWithinGuidedPrice.decide({ tariff, guidedPrice: runningTrial }).permitted;

const raised = ({ effectiveFrom }: TrialTariffFacts): Finding =>
  refuse('TRIAL_RAISED_AFTER_OPERATING_YEAR', { effectiveFrom }, OURS);
