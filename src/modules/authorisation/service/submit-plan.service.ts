import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { submitPlanRules } from '../../../policy/authorisation/plan.rules';
import { announce, decide } from '../../ledger';
import { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import { changePlan, wordingOf } from '../store/plan.write';
import { ownPlan, type ChangeRefusal, type PlanAsRead } from './own-plan';

/** Puts a complete plan to those who decide on it. From here on it is not written on. */
export function submitPlan(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  command: PlanAsRead,
): Promise<Outcome<PlanEntity, ChangeRefusal>> {
  return inTransaction<Outcome<PlanEntity, ChangeRefusal>>(dataSource, async (manager) => {
    const found = await ownPlan(manager, caller, command);
    if (!found.ok) return found;
    const plan = found.value;
    const { contents } = await wordingOf(manager, plan.id, plan.revision);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'submitPlan',
      subjectId: plan.id,
      rules: submitPlanRules,
      facts: { plan: planFactsOf(plan), filledGroups: contents.map(({ group }) => group) },
    });
    if (!outcome.ok) return outcome;
    await changePlan(manager, plan, {
      state: 'SUBMITTED',
      submittedBy: caller.personId,
      submittedAt: clock.now(),
      returnReason: null,
    });
    await announce(manager, {
      clock,
      type: 'PLAN_SUBMITTED',
      subjectId: plan.id,
      decisionId: outcome.value,
      payload: { revision: plan.revision },
    });
    return permitted(await manager.findOneByOrFail(PlanEntity, { id: plan.id }));
  });
}
