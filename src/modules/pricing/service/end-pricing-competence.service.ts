import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { endPricingCompetenceRules } from '../../../policy';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { competenceToEnd } from '../store/competence.query';
import { PricingCompetenceEndEntity } from '../store/pricing-competence-end.entity';
import { PricingCompetenceEntity } from '../store/pricing-competence.entity';

export interface EndPricingCompetence {
  readonly idempotencyKey: string;
  readonly competenceId: string;
  /** First day on which it holds no longer. */
  readonly endedOn: LegalDate;
  readonly documentNumber: string;
  readonly reason: string;
}

type Reason = PolicyRefusal | PlainRefusal;
type Request = Omit<EndPricingCompetence, 'idempotencyKey'>;

/** The implementing agency ends a competence before its time. What was issued under it stays in force. */
export function endPricingCompetence(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: EndPricingCompetence,
): Promise<Outcome<Made<PricingCompetenceEntity>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<PricingCompetenceEntity, Reason>(manager, {
      clock,
      caller,
      operation: 'endPricingCompetence',
      idempotencyKey,
      request,
      make: () => end(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(PricingCompetenceEntity, { id }),
    }),
  );
}

async function end(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Request,
): Promise<Outcome<PricingCompetenceEntity, Reason>> {
  const found = await competenceToEnd(manager, request.competenceId);
  if (found === null) return refused(plainRefusal('NOT_FOUND', ['competenceId']));
  const { row, end: earlier } = found;
  const now = clock.now();
  const { documentNumber, effectiveFrom, effectiveTo } = row;
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'endPricingCompetence',
    subjectId: row.pricingOfficeId,
    rules: endPricingCompetenceRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      competence: { documentNumber, effectiveFrom, effectiveTo, alreadyEndedOn: earlier?.endedOn ?? null },
      endedOn: request.endedOn,
    },
  });
  if (!outcome.ok) return outcome;
  await manager.insert(PricingCompetenceEndEntity, {
    ...request,
    endedBy: caller.personId,
    endedByOrganisationId: caller.organisationId,
    endedAt: now,
    decisionId: outcome.value,
  });
  await announce(manager, {
    clock,
    type: 'PRICING_COMPETENCE_ENDED',
    subjectId: row.pricingOfficeId,
    decisionId: outcome.value,
    payload: { ...request },
  });
  return permitted(row);
}
