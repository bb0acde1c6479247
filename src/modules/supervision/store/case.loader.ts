import { In } from 'typeorm';
import { defineLoader, groupByKey } from '../../../platform/persistence/loader';
import { CaseNodeEntity } from './case-node.entity';
import { CaseReportEntity } from './case-report.entity';
import { CaseRulingEntity } from './case-ruling.entity';

export const nodesByCaseId = defineLoader('nodesByCaseId', async (manager, caseIds: readonly string[]) =>
  groupByKey(
    caseIds,
    await manager.find(CaseNodeEntity, {
      where: { caseId: In([...caseIds]) },
      order: { caseId: 'ASC', position: 'ASC' },
    }),
    (row) => row.caseId,
  ),
);

export const reportsByCaseId = defineLoader('reportsByCaseId', async (manager, caseIds: readonly string[]) =>
  groupByKey(
    caseIds,
    await manager.find(CaseReportEntity, {
      where: { caseId: In([...caseIds]) },
      order: { caseId: 'ASC', number: 'ASC' },
    }),
    (row) => row.caseId,
  ),
);

export const rulingsByCaseId = defineLoader('rulingsByCaseId', async (manager, caseIds: readonly string[]) =>
  groupByKey(
    caseIds,
    await manager.find(CaseRulingEntity, {
      where: { caseId: In([...caseIds]) },
      order: { caseId: 'ASC', number: 'ASC' },
    }),
    (row) => row.caseId,
  ),
);
