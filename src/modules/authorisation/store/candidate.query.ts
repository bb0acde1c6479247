import type { EntityManager } from 'typeorm';
import type { CandidateFileFacts } from '../../../policy/authorisation/candidate-abilities.policy';
import type { CandidatePartyFacts } from '../../../policy/authorisation/candidate-legal-person.policy';
import type {
  LegalForm,
  OperatorAbility,
  OrganisationKind,
  OrganisationState,
} from '../../../policy/vocabulary';
import { CandidateEvidenceEntity } from './candidate-evidence.entity';
import type { CandidateEntity } from './candidate.entity';

interface OrganisationRow {
  readonly id: string;
  readonly legal_form: LegalForm;
  readonly kind: OrganisationKind;
  readonly state: OrganisationState;
}

/** An organisation as a candidate; null for an unknown id. */
export async function candidateParty(
  manager: EntityManager,
  organisationId: string,
): Promise<CandidatePartyFacts | null> {
  const rows: OrganisationRow[] = await manager.query(
    'SELECT id, legal_form, kind, state FROM organisation WHERE id = ?',
    [organisationId],
  );
  const row = rows[0];
  return row === undefined
    ? null
    : { partyId: row.id, legalForm: row.legal_form, kind: row.kind, state: row.state };
}

/** What is on file about a candidate, and who put it there. */
export async function candidateFile(
  manager: EntityManager,
  { id, hasGoodCredit, hasGoodOperation, enteredBy }: CandidateEntity,
): Promise<CandidateFileFacts> {
  const evidence = await manager.findBy(CandidateEvidenceEntity, { candidateId: id });
  return {
    evidencedAbilities: evidence.map(({ ability }): OperatorAbility => ability),
    hasGoodCredit,
    hasGoodOperation,
    recorderPersonIds: [...new Set([enteredBy, ...evidence.map(({ recordedBy }) => recordedBy)])],
  };
}
