import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { reportResourceUpdateRules } from '../../../policy';
import { closeDuties } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { resourceForUpdate } from '../store/data-resource.query';
import { changeResource } from '../store/data-resource.write';
import { isStaleOn, watchFreshness } from './watch-freshness';

export interface ReportResourceUpdate {
  readonly resourceId: string;
  readonly expectedVersion: number;
  readonly updatedOn: LegalDate;
}

/** The holder reports that it updated a resource. One that is fresh by that has nothing more to be done about it. */
export function reportResourceUpdate(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { resourceId, expectedVersion, updatedOn }: ReportResourceUpdate,
): Promise<Outcome<View<DataResourceEntity>, Refusal<PolicyRefusal>>> {
  return inTransaction<Outcome<View<DataResourceEntity>, Refusal<PolicyRefusal>>>(
    dataSource,
    async (manager) => {
      const today = legalDateOf(clock.now());
      const resource = await resourceForUpdate(manager, resourceId);
      if (resource?.holderId !== caller.organisationId) {
        return refused(plainRefusal('NOT_FOUND', ['resourceId']));
      }
      if (resource.version !== expectedVersion) return refused(versionConflict(resource.version));
      const outcome = await decide(manager, {
        clock,
        caller,
        operation: 'reportResourceUpdate',
        subjectId: resourceId,
        rules: reportResourceUpdateRules,
        facts: {
          today,
          actor: actorFacts(caller),
          holderId: resource.holderId,
          code: resource.resourceCode,
          updatedOn,
          lastUpdatedOn: resource.lastUpdatedOn,
        },
      });
      if (!outcome.ok) return outcome;
      const next: View<DataResourceEntity> = {
        ...resource,
        lastUpdatedOn: updatedOn,
        version: resource.version + 1,
      };
      await changeResource(manager, resource, { lastUpdatedOn: updatedOn });
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
        type: 'RESOURCE_UPDATED',
        subjectId: resourceId,
        decisionId: outcome.value,
        payload: { resourceCode: resource.resourceCode, updatedOn },
      });
      return permitted(next);
    },
  );
}
