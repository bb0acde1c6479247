import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { keepResourceEntryRules } from '../../../policy';
import { closeDuties } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { resourceForUpdate } from '../store/data-resource.query';
import { changeResource } from '../store/data-resource.write';
import { livePlacesOf, scopeResourceFacts } from '../store/scope.query';
import { refusalOf } from './catalogue-resource.service';
import { problemsOf, type ResourceDraft } from './resource-draft';
import { GRADED_CORE, removeFromEveryScope } from './scope';
import { reexamineTightened } from './tightened';
import { isStaleOn, watchFreshness } from './watch-freshness';

/** The entry as it shall stand. Its code and its holder stay; a grade that is not named stays too. */
export interface ReviseResource extends Omit<ResourceDraft, 'resourceCode' | 'holderId'> {
  readonly resourceId: string;
  readonly expectedVersion: number;
}

/**
 * The holder rewrites its entry. A resource that it grades as core leaves every scope at once; what is made of one that
 * becomes important data or personal information is looked at again.
 */
export function reviseResource(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { resourceId, expectedVersion, ...entry }: ReviseResource,
): Promise<Outcome<View<DataResourceEntity>, Refusal<PolicyRefusal>>> {
  return inTransaction<Outcome<View<DataResourceEntity>, Refusal<PolicyRefusal>>>(
    dataSource,
    async (manager) => {
      const now = clock.now();
      const today = legalDateOf(now);
      const resource = await resourceForUpdate(manager, resourceId);
      // A resource of another department and no resource give the same answer.
      if (resource?.holderId !== caller.organisationId) {
        return refused(plainRefusal('NOT_FOUND', ['resourceId']));
      }
      if (resource.version !== expectedVersion) return refused(versionConflict(resource.version));
      const { resourceCode, holderId } = resource;
      const grade = entry.grade ?? resource.grade;
      const [problem] = problemsOf({ ...entry, resourceCode, holderId }, today);
      if (problem !== undefined) return refused(refusalOf(problem));
      const next: View<DataResourceEntity> = { ...resource, ...entry, grade };
      const staysInScope = grade !== 'CORE' && (await livePlacesOf(manager, today, [resourceId])).length > 0;
      const outcome = await decide(manager, {
        clock,
        caller,
        operation: 'reviseResource',
        subjectId: resourceId,
        rules: keepResourceEntryRules,
        facts: {
          today,
          actor: actorFacts(caller),
          holderId,
          code: resourceCode,
          grade: resource.grade,
          nextGrade: grade,
          updatedOn: entry.lastUpdatedOn,
          inScope: staysInScope ? scopeResourceFacts(next, 'ACTIVE') : null,
        },
      });
      if (!outcome.ok) return outcome;
      if (grade === 'CORE') {
        const removal = { reason: GRADED_CORE, since: now, decisionId: outcome.value };
        await removeFromEveryScope(manager, { clock }, { resourceIds: [resourceId], ...removal });
      }
      await changeResource(manager, resource, { ...entry, grade });
      await reexamineTightened(manager, now, [{ before: resource, after: next }]);
      if (!isStaleOn(today, next)) {
        await closeDuties(
          manager,
          { clock },
          {
            subjectIds: [resourceId],
            kinds: ['UPDATE_RESOURCE'],
            state: 'DONE',
            closedBy: caller.personId,
          },
        );
      }
      await watchFreshness(manager, clock, [next]);
      await announce(manager, {
        clock,
        type: 'RESOURCE_REVISED',
        subjectId: resourceId,
        decisionId: outcome.value,
        payload: { resourceCode, grade, version: resource.version + 1 },
      });
      return permitted({ ...next, version: resource.version + 1 });
    },
  );
}
