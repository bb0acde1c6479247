import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { closeDuties, notify } from '../../agenda';
import { agreementFacts, agreementNumberOf } from '../../authorisation';
import { announce } from '../../ledger';
import { PriceProposalEntity } from '../store/price-proposal.entity';

interface Ruled {
  readonly caller: MemberCaller;
  /** As it was read under lock. */
  readonly proposal: PriceProposalEntity;
  readonly ruling:
    | { readonly state: 'DECLINED'; readonly rulingReason: string }
    | { readonly state: 'ISSUED'; readonly documentNumber: string; readonly effectiveFrom: LegalDate };
  readonly decisionId: string;
}

/** Writes what the pricing office has ruled, closes its duty, and tells agency and operator. */
export async function ruleOnProposal(
  manager: EntityManager,
  deps: Deps,
  { caller, proposal, ruling, decisionId }: Ruled,
): Promise<PriceProposalEntity> {
  const { clock } = deps;
  const { id, agreementId, version, reportReference } = proposal;
  const moved = await manager.update(
    PriceProposalEntity,
    { id, version },
    {
      ...ruling,
      ruledBy: caller.personId,
      ruledByOrganisationId: caller.organisationId,
      ruledAt: clock.now(),
      rulingDecisionId: decisionId,
      version: version + 1,
    },
  );
  assert(moved.affected === 1, 'A proposal under an exclusive lock keeps its version.');
  await closeDuties(manager, deps, {
    subjectIds: [id],
    kinds: ['RULE_ON_PRICE_PROPOSAL'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  const { state, ...words } = ruling;
  await announce(manager, {
    clock,
    type: state === 'ISSUED' ? 'PRICE_PROPOSAL_ISSUED' : 'PRICE_PROPOSAL_DECLINED',
    subjectId: id,
    decisionId,
    payload: words,
  });
  const agreement = await agreementFacts(manager, agreementId, 'NONE');
  assert(agreement !== null, 'A proposal stands under an agreement.');
  await notify(manager, clock, {
    recipientIds: [agreement.agencyId, agreement.operatorId],
    kind: 'PRICE_PROPOSAL_RULED',
    subjectId: id,
    params: {
      agreement: await agreementNumberOf(manager, agreementId),
      report: reportReference,
      ruling: state,
      reason: ruling.state === 'ISSUED' ? ruling.documentNumber : ruling.rulingReason,
    },
  });
  return manager.findOneByOrFail(PriceProposalEntity, { id });
}
