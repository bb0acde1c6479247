import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { View } from '../../src/kernel/view';
import { runDueTimers } from '../../src/modules/agenda';
import { FreeUseReportEntity } from '../../src/modules/purpose/store/free-use-report.entity';
import { newId } from '../../src/platform/persistence/new-id';
import type { Deps } from '../../src/platform/deps';
import { TIMER_HANDLERS } from '../../src/timers';

/** What an applicant hands in for a built product; complete for a public body, with a document for everybody. */
export const FREE_USE_CONTENT = {
  purposeStatement: '用于低保资格核对',
  basis: 'STATUTORY_DUTY',
  basisReference: '社会救助暂行办法 第四十八条',
  documents: [{ title: '职责依据', sha256: 'a'.repeat(64) }],
  securityCommitment: true,
  noOnwardSupply: true,
  acceptedConditions: ['NAMED_USER_ONLY', 'NO_ONWARD_SUPPLY'],
  quantity: 100,
  useFrom: '2026-12-01',
  useTo: '2027-11-30',
} as const;

export const freshKey = (): string => `key-${randomUUID()}`;

/** A report that a granted order owes, straight into the table. */
export async function aFreeUseReport(
  manager: EntityManager,
  order: { readonly id: string; readonly buyerId: string; readonly placedBy: string },
  more: Partial<FreeUseReportEntity> = {},
): Promise<View<FreeUseReportEntity>> {
  const isFiled = (more.state ?? 'DUE') !== 'DUE';
  const row: View<FreeUseReportEntity> = {
    id: newId('freeUseReport'),
    orderId: order.id,
    number: 1,
    periodFrom: '2026-01-01',
    periodTo: '2026-10-31',
    dueOn: '2026-11-30',
    state: 'DUE',
    unitsUsed: isFiled ? 40 : null,
    outcome: isFiled ? '核对 40 户' : null,
    documentHash: null,
    filedBy: isFiled ? order.placedBy : null,
    filedAt: isFiled ? new Date('2026-11-20T02:00:00.000Z') : null,
    ruledBy: null,
    ruledAt: null,
    rulingReason: null,
    decisionId: null,
    ...more,
  };
  await manager.insert(FreeUseReportEntity, { ...row });
  return row;
}

/** Lets everything happen that is due by now. */
export const letClockAct = (deps: Deps): Promise<number> => runDueTimers(deps, TIMER_HANDLERS);
