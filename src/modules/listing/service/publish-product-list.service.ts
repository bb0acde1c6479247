import type { EntityManager } from 'typeorm';
import { treeRoot } from '../../../kernel/hash-tree';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { publishProductListRules } from '../../../policy';
import { closeDuties } from '../../agenda';
import { agreementFacts } from '../../authorisation';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { ListPublicationItemEntity } from '../store/list-publication-item.entity';
import { ListPublicationEntity } from '../store/list-publication.entity';
import { approvedItemsOf, lastPublishedNumber } from '../store/list-publication.query';
import { leavesOf, sha256 } from './published-leaves';

export interface PublishProductList {
  readonly idempotencyKey: string;
  readonly agreementId: string;
}

type Reason = PolicyRefusal | PlainRefusal;

/** Makes the next published version of an agreement's list: everything that stands approved at this moment. */
export function publishProductList(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, agreementId }: PublishProductList,
): Promise<Outcome<Made<View<ListPublicationEntity>>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<View<ListPublicationEntity>, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'publishProductList',
      idempotencyKey,
      request: { agreementId },
      make: () => publish(manager, deps, caller, agreementId),
      reload: (id) => manager.findOneByOrFail(ListPublicationEntity, { id }),
    }),
  );
}

async function publish(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  agreementId: string,
): Promise<Outcome<View<ListPublicationEntity>, Reason>> {
  const { clock } = deps;
  const now = clock.now();
  // Exclusively: whoever approves or withdraws has finished, or waits; and versions are numbered one after the other.
  const agreement = await agreementFacts(manager, agreementId, 'UPDATE');
  const isParty =
    agreement?.operatorId === caller.organisationId || agreement?.agencyId === caller.organisationId;
  if (agreement === null || !isParty) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const approved = await approvedItemsOf(manager, agreementId);
  const lastNumber = await lastPublishedNumber(manager, agreementId);
  const id = newId('listPublication');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'publishProductList',
    subjectId: id,
    rules: publishProductListRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      agreement,
      approvedItemCount: approved.length,
      publishedVersionCount: lastNumber,
    },
  });
  if (!outcome.ok) return outcome;
  const items = approved.map((item, index) => ({ ...item, position: index + 1 }));
  const version = { agreementId, number: lastNumber + 1, publishedAt: now };
  const publication: View<ListPublicationEntity> = {
    id,
    ...version,
    itemCount: items.length,
    rootHash: treeRoot(leavesOf(version, items), sha256),
    publishedBy: caller.personId,
    publishedByOrganisationId: caller.organisationId,
    decisionId: outcome.value,
  };
  await manager.insert(ListPublicationEntity, publication);
  await insertRows(
    manager,
    ListPublicationItemEntity,
    items.map((item) => ({ publicationId: id, ...item })),
  );
  await announce(manager, {
    clock,
    type: 'PRODUCT_LIST_PUBLISHED',
    subjectId: agreementId,
    decisionId: outcome.value,
    payload: {
      publicationId: id,
      number: publication.number,
      itemCount: publication.itemCount,
      rootHash: publication.rootHash,
    },
  });
  await closeDuties(manager, deps, {
    subjectIds: [agreementId],
    kinds: ['PUBLISH_PRODUCT_LIST'],
    state: 'DONE',
    closedBy: caller.personId,
  });
  return permitted(publication);
}
