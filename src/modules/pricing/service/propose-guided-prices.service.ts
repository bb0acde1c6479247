import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { DecimalText } from '../../../kernel/money';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { proposedCeiling, proposeGuidedPricesRules, type ProposedLineFacts } from '../../../policy';
import { totalWeightOf, type AllocationWeights } from '../../../policy/pricing/allocation-basis.policy';
import { closeDuties, openDuty } from '../../agenda';
import { agreementFacts, agreementNumberOf } from '../../authorisation';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { offeringForUse, productsForUse } from '../../listing';
import { MaximumRevenueEntity } from '../store/maximum-revenue.entity';
import { isReplaced, maximumFacts } from '../store/maximum-revenue.query';
import { PriceProposalLineEntity } from '../store/price-proposal-line.entity';
import { PriceProposalEntity } from '../store/price-proposal.entity';
import { ceilingVersions, standingByDay } from '../store/standing-ceilings.query';

export interface ProposedLine {
  readonly offeringId: string;
  readonly weights: AllocationWeights;
  readonly basisNote: string;
  readonly forecastVolume: number;
  readonly places: number;
}

export interface ProposeGuidedPrices {
  readonly idempotencyKey: string;
  readonly maximumRevenueId: string;
  readonly reportReference: string;
  readonly lines: readonly ProposedLine[];
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<ProposeGuidedPrices, 'idempotencyKey'>;

/** The implementing agency shares a maximum out among offerings; the ceilings are computed, and rounded down. */
export function proposeGuidedPrices(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: ProposeGuidedPrices,
): Promise<Outcome<Made<PriceProposalEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<PriceProposalEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'proposeGuidedPrices',
      idempotencyKey,
      request,
      make: () => propose(manager, deps, caller, request),
      reload: (id) => manager.findOneByOrFail(PriceProposalEntity, { id }),
    }),
  );
}

async function propose(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { maximumRevenueId, reportReference, lines: asked }: Request,
): Promise<Outcome<PriceProposalEntity, Reason>> {
  const { clock } = deps;
  const maximum = await manager.findOneBy(MaximumRevenueEntity, { id: maximumRevenueId });
  const agreement = maximum && (await agreementFacts(manager, maximum.agreementId, 'SHARE'));
  // Another agency's operation and none give the same answer.
  if (maximum === null || agreement?.agencyId !== caller.organisationId) {
    return refused(plainRefusal('NOT_FOUND', ['maximumRevenueId']));
  }
  const { agreementId, amount, taxBasis, effectiveFrom, effectiveTo } = maximum;
  const lines = await linesOf(manager, { agreementId, amount, asked });
  if (!lines.ok) return refused(lines.refusal);
  const now = clock.now();
  const today = legalDateOf(now);
  const from = today < effectiveFrom ? effectiveFrom : today;
  const versions = await ceilingVersions(manager, agreementId);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'proposeGuidedPrices',
    subjectId: agreementId,
    rules: proposeGuidedPricesRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement,
      maximum: { ...maximumFacts(maximum), isReplaced: await isReplaced(manager, maximumRevenueId) },
      reportReference,
      lines: lines.value,
      standing: standingByDay(versions, {
        from,
        to: effectiveTo,
        without: asked.map(({ offeringId }) => offeringId),
      }),
    },
  });
  if (!outcome.ok) return outcome;
  const id = newId('priceProposal');
  await manager.insert(PriceProposalEntity, {
    id,
    agreementId,
    maximumRevenueId,
    maximum: amount,
    taxBasis,
    reportReference,
    state: 'PROPOSED',
    proposedBy: caller.personId,
    proposedByOrganisationId: caller.organisationId,
    proposedAt: now,
    decisionId: outcome.value,
  });
  await insertRows(
    manager,
    PriceProposalLineEntity,
    lines.value.map(({ weights, ...line }) => ({
      ...line,
      proposalId: id,
      maximum: amount,
      dataWeight: weights.data,
      computingWeight: weights.computing,
      storageWeight: weights.storage,
      labourWeight: weights.labour,
      weight: totalWeightOf(weights),
    })),
  );
  await handOver(manager, deps, { caller, id, maximum, decisionId: outcome.value, reportReference });
  return permitted(await manager.findOneByOrFail(PriceProposalEntity, { id }));
}

interface Allocation {
  readonly agreementId: string;
  readonly amount: DecimalText;
  readonly asked: readonly ProposedLine[];
}

/** Each offering with its computed ceiling. What was never approved under this agreement is as unknown as what there is not. */
async function linesOf(
  manager: EntityManager,
  { agreementId, amount, asked }: Allocation,
): Promise<Outcome<ProposedLineFacts[], PlainRefusal>> {
  const lines: ProposedLineFacts[] = [];
  for (const [index, line] of asked.entries()) {
    const offering = await offeringForUse(manager, line.offeringId, 'NONE');
    const products = await productsForUse(
      manager,
      offering === null ? [] : [offering.facts.productId],
      'NONE',
    );
    const [product] = products.values();
    if (
      offering === null ||
      offering.facts.isRetired ||
      product?.approvedItemId == null ||
      product.agreementId !== agreementId
    ) {
      return refused(plainRefusal('NOT_FOUND', ['lines', String(index), 'offeringId']));
    }
    const { purposeClass } = offering.facts;
    lines.push({ ...line, purposeClass, ceiling: proposedCeiling(amount, line) });
  }
  return permitted(lines);
}

interface HandedOver {
  readonly caller: MemberCaller;
  readonly id: string;
  readonly maximum: MaximumRevenueEntity;
  readonly decisionId: string;
  readonly reportReference: string;
}

/** The office that fixed the maximum rules next; the agency has done what a deviation gave it to do. */
async function handOver(
  manager: EntityManager,
  deps: Deps,
  { caller, id, maximum, decisionId, reportReference }: HandedOver,
): Promise<void> {
  const { agreementId, fixedByOrganisationId } = maximum;
  await announce(manager, {
    clock: deps.clock,
    type: 'GUIDED_PRICES_PROPOSED',
    subjectId: id,
    decisionId,
    payload: { agreementId, maximumRevenueId: maximum.id, reportReference },
  });
  await closeDuties(manager, deps, {
    subjectIds: [agreementId],
    kinds: ['ADJUST_CEILINGS'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  await openDuty(manager, deps, {
    kind: 'RULE_ON_PRICE_PROPOSAL',
    subjectId: id,
    about: `${await agreementNumberOf(manager, agreementId)} ${reportReference}`,
    holderId: fixedByOrganisationId,
    escalatesToId: null,
    period: { setting: 'PRICE_ADJUSTMENT_WORKING_DAYS' },
  });
}
