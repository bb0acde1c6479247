import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import { AgreementEntity } from './agreement.entity';

export const AGREEMENTS_NEWEST: KeysetOrder = {
  name: 'agreements',
  keys: [{ property: 'id', direction: 'DESC' }],
};

/** Parties see their agreements; auditors and regulators see all. */
function onlyVisible(
  query: SelectQueryBuilder<AgreementEntity>,
  caller: Caller,
): SelectQueryBuilder<AgreementEntity> {
  if (caller.kind === 'anonymous') return query.andWhere('1 = 0');
  if (isSupervisor(caller)) return query;
  return query.andWhere(
    '(agreement.operator_id = :organisationId OR agreement.agency_id = :organisationId OR agreement.department_id = :organisationId)',
    {
      organisationId: caller.organisationId,
    },
  );
}

export const pageOfAgreements = (
  manager: EntityManager,
  caller: Caller,
  window: PageWindow,
): Promise<Page<AgreementEntity>> =>
  readPage(
    onlyVisible(manager.createQueryBuilder(AgreementEntity, 'agreement'), caller),
    AGREEMENTS_NEWEST,
    window,
  );

export async function visibleAgreementsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(AgreementEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(AgreementEntity, 'agreement'), caller);
  const rows = await query.andWhere('agreement.id IN (:...ids)', { ids }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

/** By what people call an agreement. */
export async function agreementNumberOf(manager: EntityManager, agreementId: string): Promise<string> {
  const { agreementNumber } = await manager.findOneByOrFail(AgreementEntity, { id: agreementId });
  return agreementNumber;
}
