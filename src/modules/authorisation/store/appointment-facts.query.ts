import type { EntityManager } from 'typeorm';
import { LOCK_CLAUSES, type RowLock } from '../../../platform/persistence/row-lock';
import type { AppointmentFacts } from '../../../policy/facts';
import type { AuthorisationMode, PlanState } from '../../../policy/vocabulary';
import { AgreementEntity } from './agreement.entity';
import { rivalsOn } from './rivals.query';

interface SelectionRow {
  readonly plan_id: string;
  readonly operator_id: string | null;
  readonly collective_decision_number: string | null;
  readonly collective_decision_on: string | null;
}

interface PlanRow {
  readonly state: PlanState;
  readonly agency_id: string;
  readonly mode: AuthorisationMode | null;
}

/**
 * Whom a selection appointed, and how its plan stands, held so that neither moves while an agreement rests on it.
 * The selection is locked before its plan, everywhere; both before an agreement.
 */
export async function appointmentFacts(
  manager: EntityManager,
  selectionId: string,
  lock: RowLock,
): Promise<AppointmentFacts | null> {
  const selections: SelectionRow[] = await manager.query(
    `SELECT selection.plan_id, selection.collective_decision_number, selection.collective_decision_on,
            (SELECT candidate.organisation_id FROM selection_candidate candidate
              WHERE candidate.id = selection.appointed_candidate_id AND selection.state = 'DECIDED') AS operator_id
       FROM operator_selection selection WHERE selection.id = ? ${LOCK_CLAUSES[lock]}`,
    [selectionId],
  );
  const selection = selections[0];
  if (selection === undefined) return null;
  const plans: PlanRow[] = await manager.query(
    `SELECT plan.state, plan.agency_id,
            (SELECT revision.mode FROM plan_revision revision
              WHERE revision.plan_id = plan.id AND revision.number = plan.approved_revision) AS mode
       FROM implementation_plan plan WHERE plan.id = ? ${LOCK_CLAUSES[lock]}`,
    [selection.plan_id],
  );
  const plan = plans[0];
  if (plan === undefined) throw new Error('A selection refers to a plan that does not exist');
  const { collective_decision_number: number, collective_decision_on: decidedOn } = selection;
  return {
    selectionId,
    planId: selection.plan_id,
    planState: plan.state,
    mode: plan.mode,
    rivals: await rivalsOn(manager, selection.plan_id, selectionId),
    agencyId: plan.agency_id,
    operatorId: selection.operator_id,
    collectiveDecision: number !== null && decidedOn !== null ? { number, decidedOn } : null,
  };
}

/**
 * The appointment on which an agreement rests, held as above; null for one that was drawn up on none recorded here. An
 * agreement keeps its appointment, so it may be read before the agreement is held, as everywhere.
 */
export async function appointmentOf(
  manager: EntityManager,
  agreementId: string,
  lock: RowLock,
): Promise<AppointmentFacts | null> {
  const named = await manager.findOneBy(AgreementEntity, { id: agreementId });
  const selectionId = named?.selectionId ?? null;
  return selectionId === null ? null : appointmentFacts(manager, selectionId, lock);
}
