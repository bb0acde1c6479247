import type { EntityManager } from 'typeorm';
import { addDays, legalDateOf, startOfLegalDay, type LegalDate } from '../../../kernel/legal-date';
import { compareAmounts, inFen, exactProduct, sumOf, type DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { fixMaximumRevenueRules, type FixMaximumRevenueFacts } from '../../../policy';
import type { AgreementFacts } from '../../../policy/facts';
import { maximumRevenueOf, type CostSurveyFacts } from '../../../policy/pricing/maximum-revenue';
import type { TaxBasis } from '../../../policy/vocabulary';
import { hasOpenDuty, notify, openDuty, setTimers } from '../../agenda';
import { agreementNumberOf } from '../../authorisation';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { MaximumRevenueCostEntity } from '../store/maximum-revenue-cost.entity';
import { MaximumRevenueEntity } from '../store/maximum-revenue.entity';
import { cyclesOf, hasFreeOfferings, owedIn, standingMaximums } from '../store/maximum-revenue.query';
import { competenceOn } from '../store/competence.query';
import { ceilingsOn, ceilingVersions } from '../store/standing-ceilings.query';
import { holdOperation } from './hold-operation';

export interface FixMaximumRevenue {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo: LegalDate;
  /** The version whose place this one takes; null for one that takes nobody's. */
  readonly replacesId: string | null;
  readonly survey: CostSurveyFacts;
  readonly permittedProfit: DecimalText;
  readonly amount: DecimalText;
  readonly taxBasis: TaxBasis;
  readonly documentNumber: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<FixMaximumRevenue, 'idempotencyKey'>;

/** The pricing office fixes what an authorised operation may bring in over a year, from its cost survey. */
export function fixMaximumRevenue(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: FixMaximumRevenue,
): Promise<Outcome<Made<MaximumRevenueEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<MaximumRevenueEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'fixMaximumRevenue',
      idempotencyKey,
      request,
      make: () => fix(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(MaximumRevenueEntity, { id }),
    }),
  );
}

async function fix(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  request: Request,
): Promise<Outcome<MaximumRevenueEntity, Reason>> {
  const { clock } = deps;
  const { agreementId, effectiveFrom: from, effectiveTo: to, replacesId, documentNumber, taxBasis } = request;
  const held = await holdOperation(manager, agreementId);
  if (!held.ok) return refused(held.refusal);
  const versions = await standingMaximums(manager, agreementId);
  if (replacesId !== null && !versions.some(({ id }) => id === replacesId)) {
    return refused(plainRefusal('NOT_FOUND', ['replacesId']));
  }
  const now = clock.now();
  const today = legalDateOf(now);
  const ceilings = await ceilingVersions(manager, agreementId);
  const inForce = ceilingsOn(ceilings, from);
  const later = ceilings.filter(({ effectiveFrom }) => effectiveFrom > from);
  const cycle = await cycleFor(manager, request);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'fixMaximumRevenue',
    subjectId: agreementId,
    rules: fixMaximumRevenueRules,
    facts: {
      today,
      actor: actorFacts(caller),
      delegation: await competenceOn(manager, caller.organisationId, today),
      documentNumber,
      period: { from, to },
      cycle,
      others: versions.flatMap(({ id, effectiveFrom, effectiveTo }) =>
        id === replacesId ? [] : [{ from: effectiveFrom, to: effectiveTo }],
      ),
      survey: request.survey,
      stated: { permittedProfit: request.permittedProfit, amount: request.amount },
      hasFreeOfferings: await hasFreeOfferings(manager, agreementId),
      taxBasis,
      standingTaxBases: [...new Set([...inForce, ...later].map((ceiling) => ceiling.taxBasis))],
    },
  });
  if (!outcome.ok) return outcome;
  const row = await insert(manager, {
    request,
    caller,
    cycleId: cycle?.id ?? '',
    now,
    decisionId: outcome.value,
  });
  await tell(manager, deps, { agreement: held.value, row, decisionId: outcome.value });
  await setTimers(manager, [
    // What came in earlier in the running year may have reached a line already.
    { kind: 'REVENUE_BOOKED', subjectId: agreementId, dueAt: now },
    { kind: 'REVENUE_YEAR_ENDED', subjectId: row.id, dueAt: startOfLegalDay(addDays(to, 1)) },
  ]);
  const expected = sumOf(inForce.map(({ ceiling, forecastVolume }) => exactProduct(ceiling, forecastVolume)));
  if (compareAmounts(expected, row.amount) > 0) await askForCeilings(manager, deps, held.value, caller);
  return permitted(row);
}

/** The open cycle in which the period begins, with what earlier ones leave to be taken off in it. */
async function cycleFor(
  manager: EntityManager,
  { agreementId, effectiveFrom, replacesId }: Request,
): Promise<(NonNullable<FixMaximumRevenueFacts['cycle']> & { readonly id: string }) | null> {
  const cycles = await cyclesOf(manager, agreementId);
  const cycle = cycles.find(
    ({ state, startsOn, endsOn }) => state === 'OPEN' && startsOn <= effectiveFrom && effectiveFrom <= endsOn,
  );
  if (cycle === undefined) return null;
  const { id, startsOn, endsOn } = cycle;
  return {
    id,
    startsOn,
    endsOn,
    areEarlierClosed: cycles.every((other) => other.startsOn >= startsOn || other.state === 'CLOSED'),
    owed: await owedIn(manager, agreementId, { cycleId: id, exceptMaximumId: replacesId }),
  };
}

interface Fixed {
  readonly request: Request;
  readonly caller: MemberCaller;
  readonly cycleId: string;
  readonly now: Date;
  readonly decisionId: string;
}

async function insert(
  manager: EntityManager,
  { request, caller, cycleId, now, decisionId }: Fixed,
): Promise<MaximumRevenueEntity> {
  const { agreementId, effectiveFrom, effectiveTo, replacesId, taxBasis, documentNumber, survey } = request;
  const figures = maximumRevenueOf(survey);
  const id = newId('maximumRevenue');
  const latest = await manager.maximum(MaximumRevenueEntity, 'number', { agreementId });
  await manager.insert(MaximumRevenueEntity, {
    id,
    agreementId,
    cycleId,
    number: (latest ?? 0) + 1,
    effectiveFrom,
    effectiveTo,
    replacesId,
    surveyYear: survey.surveyYear,
    bondYear: survey.bondYear,
    bondAveragePercent: survey.bondAveragePercent,
    addOnPoints: survey.addOnPoints,
    profitRatePercent: figures.profitRatePercent,
    bookedCost: figures.booked,
    unreasonableCost: figures.excluded.NOT_REASONABLE,
    outsideCost: figures.excluded.OUTSIDE_OPERATION,
    freeCost: figures.excluded.FREE_PRODUCTS,
    subsidy: inFen(survey.subsidy),
    operatingCost: figures.operatingCost,
    permittedProfit: figures.permittedProfit,
    taxes: inFen(survey.taxes),
    taxNote: survey.taxNote,
    deduction: inFen(survey.deduction),
    amount: figures.amount,
    taxBasis,
    documentNumber,
    fixedBy: caller.personId,
    fixedByOrganisationId: caller.organisationId,
    fixedAt: now,
    decisionId,
  });
  await insertRows(
    manager,
    MaximumRevenueCostEntity,
    survey.costs.map((line, index) => ({ maximumRevenueId: id, position: index + 1, ...line })),
  );
  return manager.findOneByOrFail(MaximumRevenueEntity, { id });
}

async function tell(
  manager: EntityManager,
  { clock }: Deps,
  told: {
    readonly agreement: AgreementFacts;
    readonly row: MaximumRevenueEntity;
    readonly decisionId: string;
  },
): Promise<void> {
  const { agreement, row, decisionId } = told;
  const { agreementId, operatorId, agencyId } = agreement;
  const { id, number, effectiveFrom, effectiveTo, amount, taxBasis, documentNumber, replacesId } = row;
  await announce(manager, {
    clock,
    type: 'MAXIMUM_REVENUE_FIXED',
    subjectId: id,
    decisionId,
    payload: {
      agreementId,
      number,
      effectiveFrom,
      effectiveTo,
      amount,
      taxBasis,
      documentNumber,
      replacesId,
    },
  });
  await notify(manager, clock, {
    recipientIds: [operatorId, agencyId],
    kind: 'MAXIMUM_REVENUE_FIXED',
    subjectId: id,
    params: {
      agreement: await agreementNumberOf(manager, agreementId),
      from: effectiveFrom,
      to: effectiveTo,
      amount,
      document: documentNumber,
    },
  });
}

/** The ceilings in force no longer fit: the agency proposes them anew. Until then they stay in force. */
async function askForCeilings(
  manager: EntityManager,
  deps: Deps,
  { agreementId, agencyId }: AgreementFacts,
  { organisationId }: MemberCaller,
): Promise<void> {
  if (await hasOpenDuty(manager, 'ADJUST_CEILINGS', agreementId)) return;
  await openDuty(manager, deps, {
    kind: 'ADJUST_CEILINGS',
    subjectId: agreementId,
    about: await agreementNumberOf(manager, agreementId),
    holderId: agencyId,
    escalatesToId: organisationId,
    period: { setting: 'PRICE_ADJUSTMENT_WORKING_DAYS' },
  });
}
