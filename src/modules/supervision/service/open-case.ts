import type { EntityManager } from 'typeorm';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import type { MisuseKind } from '../../../policy/vocabulary';
import { notify } from '../../agenda';
import { announce } from '../../ledger';
import { CaseNodeEntity } from '../store/case-node.entity';
import { CasePartyEntity } from '../store/case-party.entity';
import { CaseReportEntity } from '../store/case-report.entity';
import { CaseEntity } from '../store/case.entity';
import { caseOfSubject } from '../store/case.query';
import { reopenRuled } from './reopen';
import { openRulingDuty } from './ruling-duty';

export interface ReportedFact {
  readonly kind: MisuseKind;
  readonly evidence: string;
  readonly documentHash: string | null;
  readonly caller: MemberCaller;
  readonly decisionId: string;
}

export interface NewCase extends Pick<CaseEntity, 'kind' | 'subjectId' | 'originId' | 'agencyId' | 'about'> {
  /** The chain, from where it begins to the subject. */
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  /** Whom it concerns: each of them sees it and is told. */
  readonly partyIds: readonly string[];
  /** Who is told when the ruling is late. */
  readonly escalatesToId: string | null;
  /** What was reported; null where the system finds the case by itself. */
  readonly report: ReportedFact | null;
  /** The decision with which it is opened, where there is one. */
  readonly decisionId: string | null;
}

type Clocked = Pick<Deps, 'clock' | 'calendar'>;

/**
 * Opens the case of a subject, or finds the one that there is: what waits for a ruling gets the report added, what was
 * lifted is looked at again, and what was ruled on otherwise stays so. Hold the subject before: of two that open it at
 * the same moment one finds the case of the other.
 */
export async function openCase(manager: EntityManager, deps: Clocked, asked: NewCase): Promise<CaseEntity> {
  const existing = await caseOfSubject(manager, {
    kind: asked.kind,
    subjectId: asked.subjectId,
    originId: asked.originId,
  });
  const row = existing ?? (await insertCase(manager, deps, asked));
  if (asked.report !== null) await addReport(manager, deps, row, asked.report);
  if (existing?.state === 'RULED' && existing.ruling === 'LIFT') {
    const reason = asked.report?.evidence ?? asked.about;
    await reopenRuled(manager, deps, { row: existing, reason, escalatesToId: asked.escalatesToId });
  }
  return manager.findOneByOrFail(CaseEntity, { id: row.id });
}

async function insertCase(manager: EntityManager, deps: Clocked, asked: NewCase): Promise<CaseEntity> {
  const { clock } = deps;
  const { kind, subjectId, originId, agencyId, about, nodes, escalatesToId, decisionId } = asked;
  const id = newId('case');
  const row = { id, kind, subjectId, originId, agencyId, about, decisionId };
  await manager.insert(CaseEntity, {
    ...row,
    state: 'OPEN',
    ruling: null,
    openedAt: clock.now(),
    version: 1,
  });
  await insertRows(
    manager,
    CaseNodeEntity,
    nodes.map((node, index) => ({
      caseId: id,
      position: index + 1,
      nodeId: node.id,
      label: node.label.slice(0, 200),
    })),
  );
  const partyIds = [...new Set(asked.partyIds)].filter((partyId) => partyId !== agencyId).sort();
  await insertRows(
    manager,
    CasePartyEntity,
    partyIds.map((organisationId) => ({ caseId: id, organisationId })),
  );
  await openRulingDuty(manager, deps, { id, about, agencyId }, escalatesToId);
  await notify(manager, clock, {
    recipientIds: [agencyId, ...partyIds],
    kind: 'CASE_OPENED',
    subjectId: id,
    params: { caseKind: kind, about },
  });
  await announce(manager, {
    clock,
    type: 'CASE_OPENED',
    subjectId: id,
    decisionId,
    payload: { kind, subjectId, originId, nodeIds: nodes.map((node) => node.id) },
  });
  return manager.findOneByOrFail(CaseEntity, { id });
}

async function addReport(
  manager: EntityManager,
  { clock }: Clocked,
  { id }: CaseEntity,
  { kind, evidence, documentHash, caller, decisionId }: ReportedFact,
): Promise<void> {
  await manager.insert(CaseReportEntity, {
    caseId: id,
    number: (await manager.countBy(CaseReportEntity, { caseId: id })) + 1,
    kind,
    evidence,
    documentHash,
    reportedBy: caller.personId,
    reportedByOrganisationId: caller.organisationId,
    reportedAt: clock.now(),
    decisionId,
  });
  await announce(manager, {
    clock,
    type: 'CASE_FACT_REPORTED',
    subjectId: id,
    decisionId,
    payload: { kind },
  });
}
