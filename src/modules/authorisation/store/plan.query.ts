import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { PlanFacts } from '../../../policy/authorisation/plan-facts';
import type { PlanState } from '../../../policy/vocabulary';
import { PlanEntity } from './plan.entity';

export const PLANS_NEWEST: KeysetOrder = { name: 'plans', keys: [{ property: 'id', direction: 'DESC' }] };

/** A plan as the rules see it. */
export const planFactsOf = ({ id, agencyId, state, revision, approvedRevision }: PlanEntity): PlanFacts => ({
  planId: id,
  agencyId,
  state,
  revision,
  approvedRevision,
});

/** A plan that is decided on: held against every change, or only against those of others. */
export const lockedPlan = (
  manager: EntityManager,
  planId: string,
  mode: 'pessimistic_write' | 'pessimistic_read',
): Promise<PlanEntity | null> => manager.findOne(PlanEntity, { where: { id: planId }, lock: { mode } });

/** Whether the caller sees what is still being drafted: the plan's own agency, auditors and regulators. */
export const seesDraftsOf = ({ agencyId }: Pick<PlanEntity, 'agencyId'>, caller: Caller): boolean =>
  isSupervisor(caller) || (caller.kind === 'member' && caller.organisationId === agencyId);

/** The agency sees its plans, an operator those on which its agreements rest, auditors and regulators all. */
function visiblePlans(manager: EntityManager, caller: Caller): SelectQueryBuilder<PlanEntity> {
  const query = manager.createQueryBuilder(PlanEntity, 'plan');
  if (caller.kind === 'anonymous') return query.where('1 = 0');
  if (isSupervisor(caller)) return query.where('1 = 1');
  return query.where(
    `(plan.agency_id = :organisationId OR plan.id IN (
      SELECT selection.plan_id FROM operator_selection selection
        JOIN agreement ON agreement.selection_id = selection.id WHERE agreement.operator_id = :organisationId))`,
    { organisationId: caller.organisationId },
  );
}

export function pageOfPlans(
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
  state: PlanState | undefined,
): Promise<Page<PlanEntity>> {
  const query = visiblePlans(manager, caller);
  if (state !== undefined) query.andWhere('plan.state = :state', { state });
  return readPage(query, PLANS_NEWEST, window);
}

export async function visiblePlansByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(PlanEntity | null)[]> {
  const rows = await visiblePlans(manager, caller).andWhere('plan.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
