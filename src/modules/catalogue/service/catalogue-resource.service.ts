import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { keepResourceEntryRules } from '../../../policy';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { DataResourceEntity } from '../store/data-resource.entity';
import { insertResources, resourcesByCode } from '../store/data-resource.write';
import { problemsOf, type ResourceDraft, type ResourceProblem } from './resource-draft';
import { watchFreshness } from './watch-freshness';

export interface CatalogueResource extends Omit<ResourceDraft, 'holderId'> {
  readonly idempotencyKey: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** A department enters a resource that it holds into the catalogue. */
export function catalogueResource(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...entry }: CatalogueResource,
): Promise<Outcome<Made<View<DataResourceEntity>>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<View<DataResourceEntity>, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'catalogueResource',
      idempotencyKey,
      request: entry,
      make: () => enter(manager, deps, caller, { ...entry, holderId: caller.organisationId }),
      reload: (id) => manager.findOneByOrFail(DataResourceEntity, { id }),
    }),
  );
}

async function enter(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  draft: ResourceDraft,
): Promise<Outcome<View<DataResourceEntity>, Reason>> {
  const today = legalDateOf(clock.now());
  const [problem] = problemsOf(draft, today);
  if (problem !== undefined) return refused(refusalOf(problem));
  const { resourceCode, holderId, grade, lastUpdatedOn } = draft;
  // Also one that another department holds: a code names one resource.
  if ((await resourcesByCode(manager, [resourceCode], 'UPDATE')).size > 0) {
    return refused(plainRefusal('ALREADY_EXISTS', ['resourceCode'], { what: resourceCode }));
  }
  const id = newId('dataResource');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'catalogueResource',
    subjectId: id,
    rules: keepResourceEntryRules,
    facts: {
      today,
      actor: actorFacts(caller),
      holderId,
      code: resourceCode,
      grade: null,
      nextGrade: grade,
      updatedOn: lastUpdatedOn,
      inScope: null,
    },
  });
  if (!outcome.ok) return outcome;
  const row: View<DataResourceEntity> = {
    id,
    ...draft,
    cataloguedOn: today,
    useBar: null,
    useBarReason: null,
    useBarDocument: null,
    version: 1,
  };
  await insertResources(manager, [row]);
  await watchFreshness(manager, clock, [row]);
  await announce(manager, {
    clock,
    type: 'RESOURCE_CATALOGUED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { resourceCode, grade, version: row.version },
  });
  return permitted(row);
}

/** What is wrong with an entry, as the answer to whoever typed it. */
export const refusalOf = ({ field, message }: ResourceProblem): PlainRefusal => ({
  ...plainRefusal('INVALID_INPUT', [field]),
  text: message,
});
