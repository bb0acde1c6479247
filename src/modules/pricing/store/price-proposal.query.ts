import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { ProposalState } from '../../../policy/vocabulary';
import { onlyForParties } from './agreement-parties';
import { PriceProposalEntity } from './price-proposal.entity';

/** Holds a proposal while it is ruled on. */
export const proposalForUse = (
  manager: EntityManager,
  proposalId: string,
): Promise<PriceProposalEntity | null> =>
  manager.findOne(PriceProposalEntity, { where: { id: proposalId }, lock: { mode: 'pessimistic_write' } });

export const PROPOSALS_NEWEST: KeysetOrder = {
  name: 'priceProposals',
  keys: [{ property: 'id', direction: 'DESC' }],
};

const visibleProposals = (manager: EntityManager, caller: Caller): SelectQueryBuilder<PriceProposalEntity> =>
  onlyForParties(
    manager.createQueryBuilder(PriceProposalEntity, 'proposal'),
    'proposal.agreement_id',
    caller,
  );

export function pageOfProposals(
  manager: EntityManager,
  caller: Caller,
  filter: { readonly agreementId: string | undefined; readonly state: ProposalState | undefined },
  window: PageWindow,
): Promise<Page<PriceProposalEntity>> {
  const { agreementId, state } = filter;
  const query = visibleProposals(manager, caller);
  if (agreementId !== undefined) query.andWhere('proposal.agreement_id = :agreementId', { agreementId });
  if (state !== undefined) query.andWhere('proposal.state = :state', { state });
  return readPage(query, PROPOSALS_NEWEST, window);
}

export async function visibleProposalsByIds(
  manager: EntityManager,
  caller: Caller,
  ids: readonly string[],
): Promise<(PriceProposalEntity | null)[]> {
  const rows = await visibleProposals(manager, caller)
    .andWhere('proposal.id IN (:...ids)', { ids })
    .getMany();
  return alignByKey(ids, rows, (row) => row.id);
}
