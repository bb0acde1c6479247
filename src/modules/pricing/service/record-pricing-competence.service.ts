import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { recordPricingCompetenceRules } from '../../../policy';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import { PricingCompetenceEntity } from '../store/pricing-competence.entity';

export interface RecordPricingCompetence {
  readonly idempotencyKey: string;
  readonly pricingOfficeId: string;
  /** Who delegates. */
  readonly authority: string;
  readonly documentNumber: string;
  readonly documentHash: string;
  readonly effectiveFrom: LegalDate;
  /** Last day; null while open. */
  readonly effectiveTo: LegalDate | null;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<RecordPricingCompetence, 'idempotencyKey'>;

/** The implementing agency puts on file the document by which a pricing office may price here. */
export function recordPricingCompetence(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RecordPricingCompetence,
): Promise<Outcome<Made<PricingCompetenceEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<PricingCompetenceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'recordPricingCompetence',
      idempotencyKey,
      request,
      make: () => record(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(PricingCompetenceEntity, { id }),
    }),
  );
}

async function record(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Request,
): Promise<Outcome<PricingCompetenceEntity, Reason>> {
  const office = await partyFacts(manager, request.pricingOfficeId);
  if (office === null) return refused(plainRefusal('NOT_FOUND', ['pricingOfficeId']));
  const { authority, documentNumber, effectiveFrom, effectiveTo } = request;
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'recordPricingCompetence',
    subjectId: office.organisationId,
    rules: recordPricingCompetenceRules,
    facts: {
      actor: actorFacts(caller),
      office: { organisationId: office.organisationId, kind: office.kind },
      authority,
      documentNumber,
      effectiveFrom,
      effectiveTo,
    },
  });
  if (!outcome.ok) return outcome;
  const id = newId('pricingCompetence');
  await manager.insert(PricingCompetenceEntity, {
    id,
    ...request,
    recordedBy: caller.personId,
    recordedByOrganisationId: caller.organisationId,
    recordedAt: clock.now(),
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'PRICING_COMPETENCE_RECORDED',
    subjectId: office.organisationId,
    decisionId: outcome.value,
    payload: { competenceId: id, ...request },
  });
  return permitted(await manager.findOneByOrFail(PricingCompetenceEntity, { id }));
}
