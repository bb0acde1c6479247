import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal } from '../../../platform/refusal';
import { decideSelectionRules } from '../../../policy/authorisation/selection.rules';
import type { RecordedDecisionFacts } from '../../../policy/facts';
import { actorFacts, announce, decide } from '../../ledger';
import { CandidateEntity } from '../store/candidate.entity';
import { candidateFile, candidateParty } from '../store/candidate.query';
import { modeOfPlan, rivalsOn } from '../store/rivals.query';
import { SelectionEntity } from '../store/selection.entity';
import { changeSelection } from '../store/selection.write';
import type { ChangeRefusal } from './own-plan';
import { ownSelectionAsRead, runningFacts, type SelectionAsRead } from './own-selection';

export interface DecideSelection extends SelectionAsRead {
  readonly candidateId: string;
  /** 三重一大. */
  readonly collectiveDecision: RecordedDecisionFacts;
}

/** Appoints one candidate. An agreement may then rest on the selection. */
export function decideSelection(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { candidateId, collectiveDecision, ...asRead }: DecideSelection,
): Promise<Outcome<SelectionEntity, ChangeRefusal>> {
  return inTransaction<Outcome<SelectionEntity, ChangeRefusal>>(dataSource, async (manager) => {
    const found = await ownSelectionAsRead(manager, caller, asRead);
    if (!found.ok) return found;
    const { selection } = found.value;
    // A candidate of another selection is none of this one.
    const candidate = await manager.findOneBy(CandidateEntity, {
      id: candidateId,
      selectionId: selection.id,
    });
    if (candidate === null) return refused(plainRefusal('NOT_FOUND', ['candidateId']));
    const party = await candidateParty(manager, candidate.organisationId);
    assert(party !== null, 'A candidate is an organisation that exists.');
    const now = clock.now();
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'decideSelection',
      subjectId: selection.id,
      rules: decideSelectionRules,
      facts: {
        ...runningFacts(found.value),
        mode: await modeOfPlan(manager, selection.planId),
        rivals: await rivalsOn(manager, selection.planId, selection.id),
        today: legalDateOf(now),
        actor: actorFacts(caller),
        candidate: party,
        file: await candidateFile(manager, candidate),
        openedOn: legalDateOf(selection.openedAt),
        collectiveDecision,
      },
    });
    if (!outcome.ok) return outcome;
    await changeSelection(manager, selection, {
      state: 'DECIDED',
      appointedCandidateId: candidateId,
      collectiveDecisionNumber: collectiveDecision.number,
      collectiveDecisionOn: collectiveDecision.decidedOn,
      decidedBy: caller.personId,
      decidedAt: now,
      decisionId: outcome.value,
    });
    await announce(manager, {
      clock,
      type: 'SELECTION_DECIDED',
      subjectId: selection.id,
      decisionId: outcome.value,
      payload: { candidateId, organisationId: candidate.organisationId, collectiveDecision },
    });
    return permitted(await manager.findOneByOrFail(SelectionEntity, { id: selection.id }));
  });
}
