import type { EntityManager } from 'typeorm';
import { defineLoader } from '../../../platform/persistence/loader';
import type { AgreementContentFacts } from '../../../policy';
import type {
  AgreementContentGroup,
  AgreementSeat,
  ExclusivityResult,
  PlanState,
} from '../../../policy/vocabulary';

/** What stands beside an agreement: its content, its signatures, its reviews and its publications. */
export interface AgreementPapers {
  readonly content: AgreementContentFacts;
  /** How its appointment and the plan of that stand; null for one that was drawn up on none recorded here. */
  readonly appointment: { readonly planState: PlanState; readonly operatorId: string | null } | null;
  /** The newest review of the exclusive conditions as they stand; null before the first. */
  readonly exclusivityResult: ExclusivityResult | null;
  readonly reviewCount: number;
  readonly publicationCount: number;
  /** Everybody who drew the agreement up or wrote on in it. */
  readonly authorPersonIds: readonly string[];
}

interface PapersRow {
  readonly id: string;
  readonly filled_groups: string | null;
  readonly seats: string | null;
  readonly department_id: string | null;
  readonly has_resources: number;
  readonly has_redevelopment_ban: number;
  readonly collective_decision_number: string | null;
  readonly security_lead_name: string | null;
  readonly security_lead_post: string | null;
  readonly security_lead_person_id: string | null;
  readonly lead_holds_role: number;
  readonly plan_state: PlanState | null;
  readonly appointed_id: string | null;
  readonly exclusivity_result: ExclusivityResult | null;
  readonly review_count: string;
  readonly publication_count: string;
  readonly drafted_by: string | null;
  readonly authors: string | null;
}

/** Whether a person acts for an organisation in the security role now. */
const HOLDS_ROLE = `EXISTS (
  SELECT 1 FROM membership JOIN person ON person.id = membership.person_id
   WHERE membership.person_id = ? AND membership.organisation_id = ?
     AND membership.role = 'OPERATOR_SECURITY' AND person.is_enabled = 1)`;

/**
 * The papers of agreements, in one statement for many as for one. Hold an agreement before if it is decided on.
 *
 * MySQL would cut a list of people off after 1,024 characters; to MariaDB the hint is a comment.
 */
export async function agreementPapers(
  manager: EntityManager,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, AgreementPapers>> {
  if (agreementIds.length === 0) return new Map();
  const rows: PapersRow[] = await manager.query(
    `SELECT /*+ SET_VAR(group_concat_max_len = 1048576) */ agreement.id, agreement.department_id, agreement.has_redevelopment_ban, agreement.collective_decision_number,
            agreement.security_lead_name, agreement.security_lead_post, agreement.security_lead_person_id, agreement.drafted_by,
            (SELECT GROUP_CONCAT(content.content_group) FROM agreement_content content
              WHERE content.agreement_id = agreement.id) AS filled_groups,
            EXISTS (SELECT 1 FROM agreement_resource scope
              WHERE scope.agreement_id = agreement.id AND scope.removed_at IS NULL) AS has_resources,
            (SELECT GROUP_CONCAT(signature.seat) FROM agreement_signature signature
              WHERE signature.agreement_id = agreement.id
                AND signature.content_revision = agreement.content_revision) AS seats,
            (SELECT plan.state FROM operator_selection selection
               JOIN implementation_plan plan ON plan.id = selection.plan_id
              WHERE selection.id = agreement.selection_id) AS plan_state,
            (SELECT candidate.organisation_id FROM operator_selection selection
               JOIN selection_candidate candidate ON candidate.id = selection.appointed_candidate_id
              WHERE selection.id = agreement.selection_id AND selection.state = 'DECIDED') AS appointed_id,
            (SELECT review.result FROM exclusivity_review review
              WHERE review.agreement_id = agreement.id AND review.content_revision = agreement.content_revision
              ORDER BY review.number DESC LIMIT 1) AS exclusivity_result,
            (SELECT COUNT(*) FROM exclusivity_review review WHERE review.agreement_id = agreement.id) AS review_count,
            (SELECT COUNT(*) FROM agreement_publication publication
              WHERE publication.agreement_id = agreement.id) AS publication_count,
            (SELECT GROUP_CONCAT(DISTINCT decision.actor_person_id) FROM decision
              WHERE decision.subject_id = agreement.id AND decision.outcome = 'PERMIT'
                AND decision.operation IN ('draftAgreement', 'reviseAgreement')) AS authors,
            ${HOLDS_ROLE.replace('?', 'agreement.security_lead_person_id').replace('?', 'agreement.operator_id')} AS lead_holds_role
       FROM agreement WHERE agreement.id IN (?)`,
    [agreementIds],
  );
  return new Map(rows.map((row) => [row.id, papersOf(row)]));
}

const papersOf = (row: PapersRow): AgreementPapers => {
  const seats = (row.seats ?? '').split(',') as AgreementSeat[];
  const { security_lead_name: name, security_lead_post: post } = row;
  return {
    content: {
      filledGroups: (row.filled_groups?.split(',') ?? []) as AgreementContentGroup[],
      hasResources: Boolean(row.has_resources),
      hasRedevelopmentBan: row.has_redevelopment_ban === 1,
      hasCollectiveDecision: row.collective_decision_number !== null,
      signatures: {
        AGENCY: seats.includes('AGENCY'),
        OPERATOR: seats.includes('OPERATOR'),
        DEPARTMENT: row.department_id === null ? null : seats.includes('DEPARTMENT'),
      },
      securityLead:
        name === null
          ? null
          : {
              name,
              post,
              holdsRole: row.security_lead_person_id === null ? null : Boolean(row.lead_holds_role),
            },
    },
    appointment: row.plan_state && { planState: row.plan_state, operatorId: row.appointed_id },
    exclusivityResult: row.exclusivity_result,
    reviewCount: Number(row.review_count),
    publicationCount: Number(row.publication_count),
    authorPersonIds: [...new Set([row.drafted_by ?? [], row.authors?.split(',') ?? []].flat())],
  };
};

/** Whether a person acts for an operator in the security role now. */
export async function holdsSecurityRole(
  manager: EntityManager,
  personId: string,
  operatorId: string,
): Promise<boolean> {
  const rows: { holds: number }[] = await manager.query(`SELECT ${HOLDS_ROLE} AS holds`, [
    personId,
    operatorId,
  ]);
  return Boolean(rows[0]?.holds);
}

export const papersByAgreementId = defineLoader(
  'papersByAgreementId',
  async (manager, agreementIds: readonly string[]) => {
    const papers = await agreementPapers(manager, agreementIds);
    return agreementIds.map((id) => papers.get(id) ?? null);
  },
);
