import { IsNull, Not } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { approvePlanRules } from '../../../policy/authorisation/plan.rules';
import type { EarlierApprovalFacts } from '../../../policy/authorisation/plan-facts';
import type { RecordedDecisionFacts } from '../../../policy/facts';
import { openDuty } from '../../agenda';
import { actorFacts, announce, decide } from '../../ledger';
import { PlanRevisionEntity } from '../store/plan-revision.entity';
import { PlanEntity } from '../store/plan.entity';
import { planFactsOf } from '../store/plan.query';
import { changePlan, revisionOf, wordingOf, type WrittenContent } from '../store/plan.write';
import { regulatorId } from '../store/regulator.query';
import { ownPlan, type ChangeRefusal, type PlanAsRead } from './own-plan';

export interface ApprovePlan extends PlanAsRead {
  /** 三重一大. */
  readonly collectiveDecision: RecordedDecisionFacts;
  /** Of the city government. */
  readonly governmentDecision: RecordedDecisionFacts;
}

/** Records both decisions on the submitted revision; the plan is then to be filed with the province. */
export function approvePlan(
  deps: Deps,
  caller: MemberCaller,
  { collectiveDecision, governmentDecision, ...asRead }: ApprovePlan,
): Promise<Outcome<PlanEntity, ChangeRefusal>> {
  const { clock } = deps;
  return inTransaction<Outcome<PlanEntity, ChangeRefusal>>(deps.dataSource, async (manager) => {
    const found = await ownPlan(manager, caller, asRead);
    if (!found.ok) return found;
    const plan = found.value;
    const now = clock.now();
    const { name, contents } = await wordingOf(manager, plan.id, plan.revision);
    const { madeBy } = await revisionOf(manager, plan.id, plan.revision);
    const approved = await manager.findBy(PlanRevisionEntity, { planId: plan.id, approvedAt: Not(IsNull()) });
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'approvePlan',
      subjectId: plan.id,
      rules: approvePlanRules,
      facts: {
        today: legalDateOf(now),
        actor: actorFacts(caller),
        plan: planFactsOf(plan),
        filledGroups: contents.map(({ group }) => group),
        authorPersonIds: authorsOf(madeBy, plan.submittedBy, contents),
        collectiveDecision,
        governmentDecision,
        earlierApprovals: approved.map(earlierApproval),
      },
    });
    if (!outcome.ok) return outcome;
    // The approval first: the database takes a plan for approved only by its approved revision.
    await manager.update(
      PlanRevisionEntity,
      { planId: plan.id, number: plan.revision },
      {
        collectiveDecisionNumber: collectiveDecision.number,
        collectiveDecisionOn: collectiveDecision.decidedOn,
        governmentDecisionNumber: governmentDecision.number,
        governmentDecisionOn: governmentDecision.decidedOn,
        approvedBy: caller.personId,
        approvedAt: now,
        approvalDecisionId: outcome.value,
      },
    );
    await changePlan(manager, plan, { state: 'APPROVED', approvedRevision: plan.revision });
    await openDuty(manager, deps, {
      kind: 'FILE_PLAN',
      subjectId: plan.id,
      about: name,
      holderId: plan.agencyId,
      escalatesToId: await regulatorId(manager),
      period: { setting: 'FILING_WORKING_DAYS' },
    });
    await announce(manager, {
      clock,
      type: 'PLAN_APPROVED',
      subjectId: plan.id,
      decisionId: outcome.value,
      payload: { revision: plan.revision, collectiveDecision, governmentDecision },
    });
    return permitted(await manager.findOneByOrFail(PlanEntity, { id: plan.id }));
  });
}

/** Who made the revision, who submitted it, and who wrote any of its contents. */
const authorsOf = (
  madeBy: string,
  submittedBy: string | null,
  contents: readonly WrittenContent[],
): string[] => [
  ...new Set([
    madeBy,
    ...(submittedBy === null ? [] : [submittedBy]),
    ...contents.map(({ writtenBy }) => writtenBy),
  ]),
];

const earlierApproval = ({
  number,
  collectiveDecisionNumber,
  governmentDecisionNumber,
}: PlanRevisionEntity): EarlierApprovalFacts => ({
  revision: number,
  collectiveDecisionNumber: collectiveDecisionNumber ?? '',
  governmentDecisionNumber: governmentDecisionNumber ?? '',
});
