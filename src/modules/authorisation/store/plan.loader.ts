import { In } from 'typeorm';
import type { Caller } from '../../../platform/caller';
import { defineLoader, groupByKey, type LoaderDefinition } from '../../../platform/persistence/loader';
import { PlanContentEntity } from './plan-content.entity';
import { PlanRevisionEntity } from './plan-revision.entity';
import type { PlanEntity } from './plan.entity';
import { visiblePlansByIds } from './plan.query';

/** The revisions of a plan, oldest first. */
export const revisionsByPlanId = defineLoader(
  'revisionsByPlanId',
  async (manager, planIds: readonly string[]) => {
    const rows = await manager.find(PlanRevisionEntity, {
      where: { planId: In([...planIds]) },
      order: { planId: 'ASC', number: 'ASC' },
    });
    return groupByKey(planIds, rows, (row) => row.planId);
  },
);

/** Names one revision among all. */
export const revisionKey = (planId: string, revision: number): string => `${planId}:${String(revision)}`;

/** The contents of one revision, by its key. */
export const contentsByRevisionKey = defineLoader(
  'contentsByRevisionKey',
  async (manager, keys: readonly string[]) => {
    const places = keys.map((key) => key.split(':'));
    // Also finds revision 2 of one plan where revision 1 of it and 2 of another are asked for; grouping drops it.
    const rows = await manager.findBy(PlanContentEntity, {
      planId: In([...new Set(places.map(([planId]) => planId))]),
      revision: In([...new Set(places.map(([, revision]) => Number(revision)))]),
    });
    return groupByKey(keys, rows, (row) => revisionKey(row.planId, row.revision));
  },
);

type VisibleById = LoaderDefinition<string, PlanEntity | null>;

const definitions = new WeakMap<Caller, VisibleById>();

/**
 * Plans as far as the caller may see them, batched for lists. A definition for each caller, because the batch asks the
 * database who may see what; a request has one caller, so it has one such loader.
 */
export function planVisibleTo(caller: Caller): VisibleById {
  const existing = definitions.get(caller);
  if (existing) return existing;
  const definition: VisibleById = defineLoader('planVisibleTo', (manager, ids: readonly string[]) =>
    visiblePlansByIds(manager, caller, ids),
  );
  definitions.set(caller, definition);
  return definition;
}
