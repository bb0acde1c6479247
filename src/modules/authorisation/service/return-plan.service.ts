import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { returnPlanRules } from '../../../policy/authorisation/plan.rules';
import { announce, decide } from '../../ledger';
import { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import { changePlan } from '../store/plan.write';
import { ownPlan, type ChangeRefusal, type PlanAsRead } from './own-plan';

export interface ReturnPlan extends PlanAsRead {
  readonly reason: string;
}

/** Sends a submitted plan back to be drafted further. */
export function returnPlan(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { reason, ...asRead }: ReturnPlan,
): Promise<Outcome<PlanEntity, ChangeRefusal>> {
  return inTransaction<Outcome<PlanEntity, ChangeRefusal>>(dataSource, async (manager) => {
    const found = await ownPlan(manager, caller, asRead);
    if (!found.ok) return found;
    const plan = found.value;
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'returnPlan',
      subjectId: plan.id,
      rules: returnPlanRules,
      facts: { plan: planFactsOf(plan) },
    });
    if (!outcome.ok) return outcome;
    await changePlan(manager, plan, { state: 'DRAFT', returnReason: reason });
    await announce(manager, {
      clock,
      type: 'PLAN_RETURNED',
      subjectId: plan.id,
      decisionId: outcome.value,
      payload: { revision: plan.revision, reason },
    });
    return permitted(await manager.findOneByOrFail(PlanEntity, { id: plan.id }));
  });
}
