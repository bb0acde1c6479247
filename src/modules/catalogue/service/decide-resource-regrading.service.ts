import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, versionConflict, type Refusal } from '../../../platform/refusal';
import { decideRegradingRules } from '../../../policy';
import type { RegradingRuling } from '../../../policy/vocabulary';
import { notify } from '../../agenda';
import { actorFacts, announce, decide, type PolicyRefusal } from '../../ledger';
import { resourceForUpdate } from '../store/data-resource.query';
import { changeResource } from '../store/data-resource.write';
import { ResourceRegradingEntity } from '../store/resource-regrading.entity';
import { regradingForUpdate, resourceIdOfRegrading } from '../store/resource-regrading.query';
import { nameOf } from './watch-freshness';

export interface DecideResourceRegrading {
  readonly regradingId: string;
  readonly expectedVersion: number;
  readonly ruling: RegradingRuling;
  readonly reason: string | null;
}

const REASON_MISSING = {
  zh: '不同意降级的，应说明理由。请填写审核意见。',
  en: 'A re-grading that is rejected needs a reason. Say why it is not approved.',
};

/** The agency approves or rejects a proposal; with its approval the resource is general data. */
export function decideResourceRegrading(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { regradingId, expectedVersion, ruling, reason }: DecideResourceRegrading,
): Promise<Outcome<ResourceRegradingEntity, Refusal<PolicyRefusal>>> {
  return inTransaction<Outcome<ResourceRegradingEntity, Refusal<PolicyRefusal>>>(
    dataSource,
    async (manager) => {
      const resourceId = await resourceIdOfRegrading(manager, regradingId);
      const resource = resourceId === null ? null : await resourceForUpdate(manager, resourceId);
      const proposal = await regradingForUpdate(manager, regradingId);
      if (resource === null || proposal === null) return refused(plainRefusal('NOT_FOUND', ['regradingId']));
      if (proposal.version !== expectedVersion) return refused(versionConflict(proposal.version));
      const isApproval = ruling === 'APPROVE';
      if (!isApproval && reason === null) {
        return refused({ ...plainRefusal('INVALID_INPUT', ['reason']), text: REASON_MISSING });
      }
      const outcome = await decide(manager, {
        clock,
        caller,
        operation: 'decideResourceRegrading',
        subjectId: resource.id,
        rules: decideRegradingRules,
        facts: {
          gradeAct: 'DECIDE',
          code: resource.resourceCode,
          grade: resource.grade,
          actor: actorFacts(caller),
          proposal: {
            state: proposal.state,
            proposedBy: proposal.proposedBy,
            proposedByOrganisationId: proposal.proposedByOrganisationId,
          },
          isApproval,
        },
      });
      if (!outcome.ok) return outcome;
      await manager.update(
        ResourceRegradingEntity,
        { id: regradingId, version: proposal.version },
        {
          state: isApproval ? 'APPROVED' : 'REJECTED',
          decidedBy: caller.personId,
          decidedByOrganisationId: caller.organisationId,
          decidedAt: clock.now(),
          decisionReason: reason,
          decisionId: outcome.value,
          // The database lowers the grade of this very version only.
          resourceVersion: isApproval ? resource.version : null,
          version: proposal.version + 1,
        },
      );
      if (isApproval) await changeResource(manager, resource, { grade: proposal.toGrade });
      await notify(manager, clock, {
        recipientIds: [proposal.proposedByOrganisationId],
        kind: 'REGRADING_DECIDED',
        subjectId: regradingId,
        params: { resource: nameOf(resource), ruling },
      });
      await announce(manager, {
        clock,
        type: isApproval ? 'RESOURCE_REGRADED' : 'RESOURCE_REGRADING_REJECTED',
        subjectId: resource.id,
        decisionId: outcome.value,
        payload: { regradingId, reason },
      });
      return permitted(await manager.findOneByOrFail(ResourceRegradingEntity, { id: regradingId }));
    },
  );
}
