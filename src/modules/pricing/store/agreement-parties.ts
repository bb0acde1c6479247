import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';

/**
 * The one rule of who sees what an authorised operation may bring in and what it does: every pricing office, the agency
 * and the operator of the agreement, supervisors. The public sees none of it.
 */
export function onlyForParties<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  agreementId: string,
  caller: Caller,
): SelectQueryBuilder<Row> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (seesEveryAgreement(caller)) return query;
  // The name is one that no query uses: a row named `agreement` outside would be hidden by one inside.
  return query.andWhere(
    `EXISTS (SELECT 1 FROM agreement own WHERE own.id = ${agreementId}
       AND (own.operator_id = :organisationId OR own.agency_id = :organisationId))`,
    { organisationId: caller.organisationId },
  );
}

const seesEveryAgreement = (caller: Caller): boolean =>
  isSupervisor(caller) ||
  (caller.kind === 'member' && caller.isOrganisationActive && caller.organisationKind === 'PRICING_OFFICE');
