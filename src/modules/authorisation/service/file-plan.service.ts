import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { filePlanRules } from '../../../policy/authorisation/plan.rules';
import { closeDuties } from '../../agenda';
import { announce, decide } from '../../ledger';
import { PlanRevisionEntity } from '../store/plan-revision.entity';
import { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import { changePlan, revisionOf } from '../store/plan.write';
import { ownPlan, type ChangeRefusal, type PlanAsRead } from './own-plan';

export interface FilePlan extends PlanAsRead {
  readonly filingNumber: string;
  readonly filedOn: string;
}

/** Records that the province has the approved plan on file; from here on it may be carried out. */
export function filePlan(
  deps: Deps,
  caller: MemberCaller,
  { filingNumber, filedOn, ...asRead }: FilePlan,
): Promise<Outcome<PlanEntity, ChangeRefusal>> {
  const { clock } = deps;
  return inTransaction<Outcome<PlanEntity, ChangeRefusal>>(deps.dataSource, async (manager) => {
    const found = await ownPlan(manager, caller, asRead);
    if (!found.ok) return found;
    const plan = found.value;
    const now = clock.now();
    // A corrected wording has no approval of its own: what is filed is the revision that was decided on.
    const number = plan.approvedRevision ?? plan.revision;
    const { governmentDecisionOn } = await revisionOf(manager, plan.id, number);
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'filePlan',
      subjectId: plan.id,
      rules: filePlanRules,
      facts: {
        today: legalDateOf(now),
        plan: planFactsOf(plan),
        decided: { governmentDecisionOn },
        filing: { number: filingNumber, filedOn },
      },
    });
    if (!outcome.ok) return outcome;
    await manager.update(
      PlanRevisionEntity,
      { planId: plan.id, number },
      {
        filingNumber,
        filedOn,
        filingRecordedBy: caller.personId,
        filingRecordedAt: now,
        filingDecisionId: outcome.value,
      },
    );
    await changePlan(manager, plan, { state: 'FILED' });
    await closeDuties(manager, deps, {
      subjectIds: [plan.id],
      kinds: ['FILE_PLAN'],
      state: 'DONE',
      evidence: filingNumber,
      closedBy: caller.personId,
    });
    await announce(manager, {
      clock,
      type: 'PLAN_FILED',
      subjectId: plan.id,
      decisionId: outcome.value,
      payload: { revision: number, filingNumber, filedOn },
    });
    return permitted(await manager.findOneByOrFail(PlanEntity, { id: plan.id }));
  });
}
