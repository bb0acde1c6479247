import type { EntityManager } from 'typeorm';
import type { RivalSelectionFacts } from '../../../policy/facts';
import type { AgreementState, AuthorisationMode } from '../../../policy/vocabulary';

interface RivalRow {
  readonly title: string;
  readonly state: RivalSelectionFacts['state'];
  readonly number: string | null;
  readonly agreement_state: AgreementState | null;
  readonly has_carried: number;
}

/**
 * The selections on a plan that were not cancelled, but for one, with the agreement that rests on each and has not
 * ended. Hold the plan alone before: of two that seek an operator on it at the same time, the second sees the first.
 */
export async function rivalsOn(
  manager: EntityManager,
  planId: string,
  exceptSelectionId: string | null,
): Promise<RivalSelectionFacts[]> {
  const rows: RivalRow[] = await manager.query(
    `SELECT selection.title, selection.state, living.agreement_number AS number, living.state AS agreement_state,
            EXISTS (SELECT 1 FROM agreement WHERE agreement.selection_id = selection.id) AS has_carried
       FROM operator_selection selection
       LEFT JOIN agreement living ON living.selection_id = selection.id AND living.state NOT IN ('EXPIRED', 'TERMINATED')
      WHERE selection.plan_id = ? AND selection.state <> 'CANCELLED' AND NOT (selection.id <=> ?)
      ORDER BY selection.id`,
    [planId, exceptSelectionId],
  );
  return rows.map(({ title, state, number, agreement_state: agreementState, has_carried: hasCarried }) => ({
    title,
    state,
    agreement: number !== null && agreementState !== null ? { number, state: agreementState } : null,
    hasCarriedAgreement: Boolean(hasCarried),
  }));
}

/** How a plan authorises, as it was approved; null before it was. */
export async function modeOfPlan(manager: EntityManager, planId: string): Promise<AuthorisationMode | null> {
  const rows: { mode: AuthorisationMode }[] = await manager.query(
    `SELECT revision.mode FROM implementation_plan plan
       JOIN plan_revision revision ON revision.plan_id = plan.id AND revision.number = plan.approved_revision
      WHERE plan.id = ?`,
    [planId],
  );
  return rows[0]?.mode ?? null;
}

/** Numbers of the agreements that were signed on selections and have not ended. Hold a selection before it is decided on. */
export async function signedAgreementsOn(
  manager: EntityManager,
  selectionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; number: string }[] = await manager.query(
    `SELECT selection_id AS id, agreement_number AS number FROM agreement
      WHERE selection_id IN (?) AND state IN ('SIGNED', 'ACTIVE', 'SUSPENDED')`,
    [selectionIds],
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
}
