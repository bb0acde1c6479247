import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal } from '../../../platform/refusal';
import { revisePlanRules } from '../../../policy/authorisation/plan.rules';
import type { DeclaredPlanChange } from '../../../policy/vocabulary';
import { closeDuties } from '../../agenda';
import { announce, decide } from '../../ledger';
import { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import { changePlan, insertRevision, rewriteDraft, wordingOf } from '../store/plan.write';
import { ownPlan, type ChangeRefusal, type PlanAsRead } from './own-plan';
import { differenceOf, repeatedGroup, reworded, type PlanRewording } from './plan-wording';

export interface RevisePlan extends PlanAsRead, PlanRewording {
  readonly change: DeclaredPlanChange | null;
  readonly changeNote: string | null;
}

/**
 * Writes on in a draft; changes an approved plan by a new revision beside the old one: a major change is pending
 * approval from here on, a minor one corrects wording and leaves the approval as it is.
 */
export function revisePlan(
  deps: Deps,
  caller: MemberCaller,
  command: RevisePlan,
): Promise<Outcome<PlanEntity, ChangeRefusal>> {
  const { clock } = deps;
  return inTransaction<Outcome<PlanEntity, ChangeRefusal>>(deps.dataSource, async (manager) => {
    const found = await ownPlan(manager, caller, command);
    if (!found.ok) return found;
    const plan = found.value;
    const flaw = repeatedGroup(command.contents);
    if (flaw !== null) return refused(flaw);
    const before = await wordingOf(manager, plan.id, plan.revision);
    const wording = reworded(before, command, caller.personId);
    const difference = differenceOf(before, wording);
    if (difference.wording.length + difference.substance.length === 0) {
      return refused(plainRefusal('INVALID_INPUT', undefined, { reason: 'it changes nothing' }));
    }
    const isDraft = plan.state === 'DRAFT';
    const { change, changeNote } = command;
    if (isDraft && change !== null) {
      const reason = 'a draft is written on without naming a kind of change';
      return refused(plainRefusal('INVALID_INPUT', ['change'], { reason }));
    }
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'revisePlan',
      subjectId: plan.id,
      rules: revisePlanRules,
      facts: {
        plan: planFactsOf(plan),
        change,
        changeNote,
        changedSubstance: difference.substance,
        filledGroups: wording.contents.map(({ group }) => group),
      },
    });
    if (!outcome.ok) return outcome;
    const now = clock.now();
    const written = { ...wording, planId: plan.id, madeBy: caller.personId, madeAt: now };
    const isMajor = change === 'MAJOR';
    if (isDraft) {
      await rewriteDraft(manager, { ...written, number: plan.revision });
      await changePlan(manager, plan, {});
    } else {
      const number = plan.revision + 1;
      await insertRevision(manager, { ...written, number, changeKind: change ?? 'MAJOR', changeNote });
      const pending = { state: 'SUBMITTED', submittedBy: caller.personId, submittedAt: now } as const;
      await changePlan(manager, plan, { revision: number, ...(isMajor && pending) });
      if (isMajor) {
        // What was to be filed is no longer what will be carried out.
        const duty = { subjectIds: [plan.id], kinds: ['FILE_PLAN'], state: 'CANCELLED' } as const;
        await closeDuties(manager, deps, duty);
      }
    }
    await announce(manager, {
      clock,
      type: isDraft ? 'PLAN_REVISED' : isMajor ? 'PLAN_CHANGE_SUBMITTED' : 'PLAN_WORDING_CORRECTED',
      subjectId: plan.id,
      decisionId: outcome.value,
      payload: { revision: isDraft ? plan.revision : plan.revision + 1, changeNote, ...difference },
    });
    return permitted(await manager.findOneByOrFail(PlanEntity, { id: plan.id }));
  });
}
