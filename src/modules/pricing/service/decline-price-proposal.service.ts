import { legalDateOf } from '../../../kernel/legal-date';
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
import { declinePriceProposalRules } from '../../../policy';
import { actorFacts, decide, type PolicyRefusal } from '../../ledger';
import type { PriceProposalEntity } from '../store/price-proposal.entity';
import { proposalForUse } from '../store/price-proposal.query';
import { competenceOn } from '../store/competence.query';
import { ruleOnProposal } from './rule-on-proposal';

export interface DeclinePriceProposal {
  readonly proposalId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal | VersionConflict;

/** The pricing office does not issue what was proposed, and says why. The agency may propose anew. */
export function declinePriceProposal(
  deps: Deps,
  caller: MemberCaller,
  { proposalId, expectedVersion, reason }: DeclinePriceProposal,
): Promise<Outcome<PriceProposalEntity, Reason>> {
  const { dataSource, clock } = deps;
  return inTransaction<Outcome<PriceProposalEntity, Reason>>(dataSource, async (manager) => {
    const proposal = await proposalForUse(manager, proposalId);
    if (proposal === null) return refused(plainRefusal('NOT_FOUND', ['proposalId']));
    if (proposal.version !== expectedVersion) return refused(versionConflict(proposal.version));
    if (proposal.state !== 'PROPOSED') {
      return refused(plainRefusal('STATE_NOT_FIT', ['proposalId'], { state: proposal.state }));
    }
    const today = legalDateOf(clock.now());
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'declinePriceProposal',
      subjectId: proposalId,
      rules: declinePriceProposalRules,
      facts: {
        today,
        actor: actorFacts(caller),
        delegation: await competenceOn(manager, caller.organisationId, today),
      },
    });
    if (!outcome.ok) return outcome;
    const ruling = { state: 'DECLINED', rulingReason: reason } as const;
    return permitted(
      await ruleOnProposal(manager, deps, { caller, proposal, ruling, decisionId: outcome.value }),
    );
  });
}
