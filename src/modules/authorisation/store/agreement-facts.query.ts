import type { EntityManager } from 'typeorm';
import { LOCK_CLAUSES, type RowLock } from '../../../platform/persistence/row-lock';
import type { AgreementFacts } from '../../../policy/facts';
import type { AgreementAct, AgreementState, OrganisationState } from '../../../policy/vocabulary';
import type { AgreementEntity } from './agreement.entity';

interface AgreementRow {
  readonly id: string;
  readonly operator_id: string;
  readonly operator_state: OrganisationState;
  readonly agency_id: string;
  readonly state: AgreementState;
  readonly takes_orders: number;
  readonly takes_deliveries: number;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly has_redevelopment_ban: number;
}

/** An agreement as the rules see it, held so that it cannot be suspended while they are asked. */
export async function agreementFacts(
  manager: EntityManager,
  agreementId: string,
  lock: RowLock,
): Promise<AgreementFacts | null> {
  return (await agreementFactsByIds(manager, [agreementId], lock)).get(agreementId) ?? null;
}

/** Several agreements by their ids, held in the order of these. */
export async function agreementFactsByIds(
  manager: EntityManager,
  agreementIds: readonly string[],
  lock: RowLock,
): Promise<ReadonlyMap<string, AgreementFacts>> {
  if (agreementIds.length === 0) return new Map();
  const rows: AgreementRow[] = await manager.query(
    `SELECT agreement.id, agreement.operator_id, operator.state AS operator_state, agreement.agency_id,
            agreement.state, agreement.takes_orders, agreement.takes_deliveries, agreement.starts_on, agreement.ends_on, agreement.has_redevelopment_ban
       FROM agreement JOIN organisation operator ON operator.id = agreement.operator_id
      WHERE agreement.id IN (?) ORDER BY agreement.id ${LOCK_CLAUSES[lock]}`,
    [agreementIds],
  );
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
}

const factsOf = (row: AgreementRow): AgreementFacts => ({
  agreementId: row.id,
  operatorId: row.operator_id,
  operatorState: row.operator_state,
  agencyId: row.agency_id,
  state: row.state,
  stoppedActs: row.state === 'SUSPENDED' ? stoppedActs(row) : [],
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  hasRedevelopmentBan: row.has_redevelopment_ban === 1,
});

/** A suspended operator's platform permissions are closed; what else stops is what the notice says. */
const stoppedActs = ({ takes_orders, takes_deliveries }: AgreementRow): AgreementAct[] => [
  'OPERATOR_WRITE',
  ...(takes_orders === 1 ? [] : (['NEW_ORDER'] as const)),
  ...(takes_deliveries === 1 ? [] : (['DELIVERY'] as const)),
];

/** A row that is shown, as the rules see it: for telling what is open, not for deciding. */
export const factsOfRow = (row: AgreementEntity, operatorState: OrganisationState): AgreementFacts =>
  factsOf({
    id: row.id,
    operator_id: row.operatorId,
    operator_state: operatorState,
    agency_id: row.agencyId,
    state: row.state,
    takes_orders: Number(row.takesOrders),
    takes_deliveries: Number(row.takesDeliveries),
    starts_on: row.startsOn,
    ends_on: row.endsOn,
    has_redevelopment_ban: Number(row.hasRedevelopmentBan),
  });
