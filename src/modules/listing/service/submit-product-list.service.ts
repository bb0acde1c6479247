import type { EntityManager } from 'typeorm';
import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { submitProductListRules, type SubmittedItemFacts } from '../../../policy';
import { LONGEST_LIST } from '../../../policy/vocabulary';
import { openDuty } from '../../agenda';
import { agreementFacts, recordBreachOf, regulatorId } from '../../authorisation';
import {
  actorFacts,
  announce,
  decide,
  hashOf,
  once,
  recordStates,
  type Made,
  type PolicyRefusal,
} from '../../ledger';
import { earlierProducts } from '../store/earlier-product.query';
import { contentOf, measureOf, type ItemDraft } from '../store/item-content';
import { ProductListEntity } from '../store/product-list.entity';
import { insertList, type HandedIn, type PlacedItem } from '../store/product-list.write';
import { codesOfDerivedProducts } from '../store/product.query';
import { contentFacts, sourcesOf, type Sources } from './item-sources';

export interface SubmitProductList {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly title: string;
  readonly items: readonly ItemDraft[];
}

type Request = Omit<SubmitProductList, 'idempotencyKey'>;
type Reason = PolicyRefusal | PlainRefusal;

/**
 * The operator hands in a list of products for approval. A product that was returned may be handed in again, and so may
 * one that is sold: what is sold stays as it is until the new revision is approved.
 */
export function submitProductList(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SubmitProductList,
): Promise<Outcome<Made<View<ProductListEntity>>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<View<ProductListEntity>, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: OPERATION,
      idempotencyKey,
      request,
      make: () => submitList(manager, deps, caller, { operation: OPERATION, ...request }),
      reload: (id) => manager.findOneByOrFail(ProductListEntity, { id }),
    }),
  );
}

const OPERATION = 'submitProductList';

/** Hands a list in, in the caller's transaction; the operation by which it comes stands in the decision. */
export async function submitList(
  manager: EntityManager,
  deps: Deps,
  caller: MemberCaller,
  { operation, ...request }: Request & { readonly operation: string },
): Promise<Outcome<View<ProductListEntity>, Reason>> {
  const { clock } = deps;
  const now = clock.now();
  const today = legalDateOf(now);
  const agreement = await agreementFacts(manager, request.agreementId, 'SHARE');
  const isParty =
    agreement?.operatorId === caller.organisationId || agreement?.agencyId === caller.organisationId;
  // Another operator's agreement and no agreement give the same answer.
  if (agreement === null || !isParty) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const gathered = await gather(manager, { caller, today, ...request });
  if (!gathered.ok) return gathered;
  const { items, sources } = gathered.value;
  const listId = newId('productList');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation,
    subjectId: listId,
    rules: submitProductListRules,
    facts: {
      today,
      actor: actorFacts(caller),
      agreement,
      itemCount: request.items.length,
      items: items.map((item) => itemFacts(item, request.agreementId, sources)),
      outsideResourceCodes: sources.outsideCodes,
    },
  });
  if (!outcome.ok) {
    await recordBreachOf(manager, outcome.refusal, {
      clock,
      caller,
      agreementId: request.agreementId,
      operation,
      resourceCodes: sources.outsideCodes,
    });
    return outcome;
  }
  const list: View<ProductListEntity> = {
    id: listId,
    agreementId: request.agreementId,
    operatorId: caller.organisationId,
    title: request.title,
    submittedBy: caller.personId,
    submittedAt: now,
  };
  const placed = await insertList(manager, list, items);
  await recordSubmission(manager, list, placed, outcome.value);
  await announce(manager, {
    clock,
    type: 'PRODUCT_LIST_SUBMITTED',
    subjectId: list.id,
    decisionId: outcome.value,
    payload: { agreementId: list.agreementId, codes: request.items.map(({ code }) => code) },
  });
  await openDuty(manager, deps, {
    kind: 'REVIEW_PRODUCT_LIST',
    subjectId: list.id,
    about: list.title,
    holderId: agreement.agencyId,
    // The agency that lets its time pass is reminded from outside; the list is never approved by time alone.
    escalatesToId: await regulatorId(manager),
    period: { setting: 'LIST_REVIEW_WORKING_DAYS' },
  });
  return permitted(list);
}

interface Drafted extends HandedIn {
  readonly draft: ItemDraft;
}

/** Reads and holds what the list names: its resources first, then the products that bear its codes. */
async function gather(
  manager: EntityManager,
  {
    caller,
    today,
    agreementId,
    items,
  }: Request & { readonly caller: MemberCaller; readonly today: LegalDate },
): Promise<Outcome<{ readonly items: readonly Drafted[]; readonly sources: Sources }, PlainRefusal>> {
  // What is too long is refused by its length, and not read.
  const drafts = items.length > LONGEST_LIST ? [] : items;
  const resourceIds = drafts.flatMap((item) => item.resourceIds);
  const sources = await sourcesOf(manager, { agreementId, resourceIds, today });
  const codes = drafts.map(({ code }) => code);
  const earlier = await earlierProducts(manager, codes);
  const derived = await codesOfDerivedProducts(manager, codes);
  // Another operator's code and a derived product's are taken, and no more is told of them.
  const taken = codes.findIndex((code) => {
    const product = earlier.get(code);
    return derived.has(code) || (product !== undefined && product.operatorId !== caller.organisationId);
  });
  if (taken >= 0) {
    const what = codes[taken] ?? '';
    return refused(plainRefusal('ALREADY_EXISTS', ['items', String(taken), 'code'], { what }));
  }
  return permitted({
    items: drafts.map((draft) => {
      const content = contentOf(draft);
      return { draft, content, contentHash: hashOf(content), earlier: earlier.get(draft.code) ?? null };
    }),
    sources,
  });
}

function itemFacts(
  { draft, contentHash, earlier }: Drafted,
  agreementId: string,
  sources: Sources,
): SubmittedItemFacts {
  return {
    ...contentFacts(draft, sources),
    offerings: draft.offerings.map((offering) => ({
      purposeClasses: [offering.purposeClass],
      chargeUnit: offering.chargeUnit,
      chargeMeasure: measureOf(offering),
    })),
    contentHash,
    earlier: earlier && {
      state: earlier.state,
      isOfSameAgreement: earlier.agreementId === agreementId,
      isRevisionOpen: earlier.isRevisionOpen,
      approvedContentHash: earlier.approvedContentHash,
    },
  };
}

const recordSubmission = (
  manager: EntityManager,
  { agreementId, submittedAt }: View<ProductListEntity>,
  placed: readonly PlacedItem[],
  decisionId: string,
): Promise<void> =>
  recordStates(
    manager,
    placed.flatMap(({ itemId, productId, isOfProduct }) =>
      [itemId, ...(isOfProduct ? [productId] : [])].map((subjectId) => ({
        subjectId,
        contextId: agreementId,
        aspect: 'STATE' as const,
        value: 'SUBMITTED',
        since: submittedAt,
        decisionId,
      })),
    ),
  );
