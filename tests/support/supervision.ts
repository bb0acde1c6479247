import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { CaseEntity } from '../../src/modules/supervision';
import { CaseNodeEntity } from '../../src/modules/supervision/store/case-node.entity';
import { CasePartyEntity } from '../../src/modules/supervision/store/case-party.entity';
import { CaseReportEntity } from '../../src/modules/supervision/store/case-report.entity';
import { CaseRulingEntity } from '../../src/modules/supervision/store/case-ruling.entity';
import { newId } from '../../src/platform/persistence/new-id';
import type { CaseRuling } from '../../src/policy/vocabulary';
import { aDecision, BUILT_AT } from './market';

interface CaseOptions {
  readonly agencyId: string;
  readonly operatorId: string;
  readonly subjectId: string;
  readonly reportedBy: string;
  readonly originId?: string;
  readonly kind?: CaseEntity['kind'];
  /** Who rules, and how; left out while the case waits. */
  readonly ruled?: { readonly by: string; readonly ruling: Exclude<CaseRuling, 'REGULARISE'> };
}

/** A case with its chain, its parties and a report, straight into the tables. */
export async function aCase(
  manager: EntityManager,
  { agencyId, operatorId, subjectId, reportedBy, ruled, ...more }: CaseOptions,
): Promise<View<CaseEntity>> {
  const decisionId = await aDecision(manager, 'reportMisuse');
  const row: View<CaseEntity> = {
    id: newId('case'),
    kind: more.kind ?? 'FREE_USE_MISUSE',
    subjectId,
    originId: more.originId ?? subjectId,
    agencyId,
    about: 'PRD-1',
    state: 'OPEN',
    ruling: null,
    openedAt: BUILT_AT,
    decisionId,
    version: 1,
  };
  await manager.insert(CaseEntity, { ...row });
  const caseId = row.id;
  await manager.insert(CaseNodeEntity, { caseId, position: 1, nodeId: subjectId, label: 'PRD-1' });
  await manager.insert(CasePartyEntity, { caseId, organisationId: operatorId });
  await manager.insert(CaseReportEntity, {
    caseId,
    number: 1,
    kind: 'ONWARD_SUPPLY',
    evidence: '在第三方平台发现转售',
    documentHash: null,
    reportedBy,
    reportedByOrganisationId: operatorId,
    reportedAt: BUILT_AT,
    decisionId,
  });
  if (ruled === undefined) return row;
  await manager.insert(CaseRulingEntity, {
    caseId,
    number: 1,
    ruling: ruled.ruling,
    reason: '已查证',
    orderId: null,
    ruledBy: ruled.by,
    ruledByOrganisationId: agencyId,
    ruledAt: BUILT_AT,
    decisionId,
  });
  await manager.update(CaseEntity, { id: caseId }, { state: 'RULED', ruling: ruled.ruling, version: 2 });
  return { ...row, state: 'RULED', ruling: ruled.ruling, version: 2 };
}
