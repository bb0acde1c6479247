import type { EntityManager } from 'typeorm';
import { isId } from '../../../kernel/id';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { CandidatePartyFacts } from '../../../policy/authorisation/candidate-legal-person.policy';
import { enterCandidateRules } from '../../../policy/authorisation/selection.rules';
import { announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { CandidateEntity } from '../store/candidate.entity';
import { candidateParty } from '../store/candidate.query';
import { putEvidence, type EvidenceDraft, type Standing } from '../store/candidate.write';
import { countChange } from '../store/selection.write';
import { repeatedAbility } from './candidate-evidence';
import { ownSelection, runningFacts } from './own-selection';

interface CandidateDraft extends Standing {
  readonly selectionId: string;
  readonly organisationId: string;
  readonly evidence: readonly EvidenceDraft[];
}

export interface EnterCandidate extends CandidateDraft {
  readonly idempotencyKey: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** The agency enters who stands in a selection, with what is on file about it so far. */
export function enterCandidate(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: EnterCandidate,
): Promise<Outcome<Made<CandidateEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<CandidateEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'enterCandidate',
      idempotencyKey,
      request,
      make: () => enter(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(CandidateEntity, { id }),
    }),
  );
}

async function enter(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  { selectionId, organisationId, evidence, ...standing }: CandidateDraft,
): Promise<Outcome<CandidateEntity, Reason>> {
  const found = await ownSelection(manager, caller, selectionId);
  if (found === null) return refused(plainRefusal('NOT_FOUND', ['selectionId']));
  const candidate = await partyFacts(manager, organisationId);
  if (candidate === null) return refused(plainRefusal('NOT_FOUND', ['organisationId']));
  const flaw = repeatedAbility(evidence);
  if (flaw !== null) return refused(flaw);
  if (await manager.existsBy(CandidateEntity, { selectionId, organisationId })) {
    return refused(plainRefusal('ALREADY_EXISTS', ['organisationId'], { what: organisationId }));
  }
  const id = newId('candidate');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'enterCandidate',
    subjectId: id,
    rules: enterCandidateRules,
    facts: { ...runningFacts(found), candidate },
  });
  if (!outcome.ok) return outcome;
  const now = clock.now();
  await manager.insert(CandidateEntity, {
    id,
    selectionId,
    organisationId,
    ...standing,
    enteredBy: caller.personId,
    enteredAt: now,
    decisionId: outcome.value,
  });
  await countChange(manager, found.selection);
  await putEvidence(manager, { candidateId: id, recordedBy: caller.personId, recordedAt: now }, evidence);
  await announce(manager, {
    clock,
    type: 'CANDIDATE_ENTERED',
    subjectId: selectionId,
    decisionId: outcome.value,
    payload: { candidateId: id, organisationId, evidence },
  });
  return permitted(await manager.findOneByOrFail(CandidateEntity, { id }));
}

/** A person is told at once that only a legal person stands; who that person is does not matter. */
async function partyFacts(manager: EntityManager, partyId: string): Promise<CandidatePartyFacts | null> {
  return isId('person', partyId)
    ? { partyId, legalForm: 'NATURAL_PERSON', kind: null, state: null }
    : candidateParty(manager, partyId);
}
