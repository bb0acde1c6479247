import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import {
  plainRefusal,
  versionConflict,
  type PlainRefusal,
  type VersionConflict,
} from '../../../platform/refusal';
import { flatCeiling, issueProposedPricesRules, type IssuedLineFacts } from '../../../policy';
import { actorFacts, announceEach, decide, type PolicyRefusal } from '../../ledger';
import { offeringForUse, productForUse, type OfferingForUse, type ProductForUse } from '../../listing';
import { competenceOn } from '../store/competence.query';
import { maximumFacts, maximumOn } from '../store/maximum-revenue.query';
import { linesByProposalId } from '../store/maximum-revenue.loader';
import type { PriceProposalLineEntity } from '../store/price-proposal-line.entity';
import { PriceProposalEntity } from '../store/price-proposal.entity';
import { proposalForUse } from '../store/price-proposal.query';
import { latestGuidedPrice, latestGuidedPriceFrom } from '../store/price.query';
import { ceilingVersions, standingByDay } from '../store/standing-ceilings.query';
import { bringIntoForce } from './bring-into-force';
import { holdOperation } from './hold-operation';
import { ruleOnProposal } from './rule-on-proposal';

export interface IssueProposedPrices {
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** A line of a proposal with the offering that it prices, held. */
interface HeldLine {
  readonly line: PriceProposalLineEntity;
  readonly product: ProductForUse;
  readonly offering: OfferingForUse;
  readonly facts: IssuedLineFacts;
}

/** The pricing office issues what was proposed as guided prices: all of its lines, or none. */
export function issueProposedPrices(
  deps: Deps,
  caller: MemberCaller,
  command: IssueProposedPrices,
): Promise<Outcome<PriceProposalEntity, Reason>> {
  return inTransaction<Outcome<PriceProposalEntity, Reason>>(deps.dataSource, (manager) =>
    issue(manager, deps, caller, command),
  );
}

async function issue(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { proposalId, expectedVersion, documentNumber, effectiveFrom }: IssueProposedPrices,
): Promise<Outcome<PriceProposalEntity, Reason>> {
  const { clock } = deps;
  const named = await manager.findOneBy(PriceProposalEntity, { id: proposalId });
  if (named === null) return refused(plainRefusal('NOT_FOUND', ['proposalId']));
  const { agreementId, taxBasis, reportReference } = named;
  const held = await holdOperation(manager, agreementId);
  if (!held.ok) return refused(held.refusal);
  const lines = await holdLines(manager, named);
  const proposal = await proposalForUse(manager, proposalId);
  assert(proposal !== null, 'Proposals are never deleted.');
  if (proposal.version !== expectedVersion) return refused(versionConflict(proposal.version));
  if (proposal.state !== 'PROPOSED') {
    return refused(plainRefusal('STATE_NOT_FIT', ['proposalId'], { state: proposal.state }));
  }
  const now = clock.now();
  const today = legalDateOf(now);
  const delegation = await competenceOn(manager, caller.organisationId, today);
  const maximum = await maximumOn(manager, agreementId, effectiveFrom);
  // Within another maximum than the one that it shares out, its shares mean nothing.
  const shared = maximum?.id === proposal.maximumRevenueId ? maximum : null;
  const versions = await ceilingVersions(manager, agreementId);
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'issueProposedPrices',
    subjectId: proposalId,
    rules: issueProposedPricesRules,
    facts: {
      today,
      actor: actorFacts(caller),
      delegation,
      documentNumber,
      effectiveFrom,
      reportReference,
      maximum: shared && maximumFacts(shared),
      taxBasis,
      lines: lines.map(({ facts }) => facts),
      standing: standingByDay(versions, {
        from: effectiveFrom,
        to: shared?.effectiveTo ?? effectiveFrom,
        without: lines.map(({ line }) => line.offeringId),
      }),
    },
  });
  if (!outcome.ok) return outcome;
  const { value: decisionId } = outcome;
  const announcements: Parameters<typeof announceEach>[2][number][] = [];
  for (const { line, product, offering, facts } of lines) {
    const { ceiling, forecastVolume } = line;
    const { announced } = await bringIntoForce(manager, {
      clock,
      caller,
      product,
      offering,
      guide: flatCeiling(ceiling),
      taxBasis,
      documentNumber,
      effectiveFrom,
      maximumRevenueId: proposal.maximumRevenueId,
      forecastVolume,
      priceProposalId: proposalId,
      supersedes: facts.supersedes,
      competenceId: delegation?.competenceId ?? null,
      issuedAt: now,
      decisionId,
    });
    announcements.push({
      type: facts.supersedes === null ? 'GUIDED_PRICE_ISSUED' : 'GUIDED_PRICE_SUPERSEDED',
      subjectId: offering.facts.productId,
      decisionId,
      payload: announced,
    });
  }
  await announceEach(manager, clock, announcements);
  const ruling = { state: 'ISSUED', documentNumber, effectiveFrom } as const;
  return permitted(await ruleOnProposal(manager, deps, { caller, proposal, ruling, decisionId }));
}

/** The office follows the written report of the agency. */
const reasonOf = ({ reportReference }: PriceProposalEntity): string =>
  `依实施机构书面报告 ${reportReference}`.slice(0, 500);

/** Products shared and offerings alone, in the order of their ids: the order in which everybody locks them. */
async function holdLines(manager: EntityManager, proposal: PriceProposalEntity): Promise<HeldLine[]> {
  const [rows = []] = await linesByProposalId.batch(manager, [proposal.id]);
  const unlocked = await Promise.all(
    rows.map(({ offeringId }) => offeringForUse(manager, offeringId, 'NONE')),
  );
  const productIds = [
    ...new Set(unlocked.flatMap((one) => (one === null ? [] : [one.facts.productId]))),
  ].sort();
  const products = new Map<string, ProductForUse>();
  for (const productId of productIds) {
    const product = await productForUse(manager, productId, 'SHARE');
    if (product !== null) products.set(productId, product);
  }
  const lines: HeldLine[] = [];
  for (const line of rows) {
    const offering = await offeringForUse(manager, line.offeringId, 'UPDATE');
    const product = offering && products.get(offering.facts.productId);
    assert(offering !== null && product != null, 'A proposal names offerings that exist.');
    const latest = await latestGuidedPrice(manager, line.offeringId);
    const latestEffectiveFrom = await latestGuidedPriceFrom(manager, line.offeringId);
    const { purposeClass } = offering.facts;
    const { offeringId, ceiling, forecastVolume } = line;
    // A proposal takes the place of whatever stands: which act that is follows from the latest price.
    const supersedes =
      latest?.revokedFrom === null
        ? { guidedPriceId: latest.guidedPriceId, reason: reasonOf(proposal) }
        : null;
    lines.push({
      line,
      product,
      offering,
      facts: {
        offeringId,
        ceiling,
        forecastVolume,
        purposeClass,
        latest,
        latestEffectiveFrom,
        supersedes,
      },
    });
  }
  return lines;
}
