import type { EntityManager } from 'typeorm';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { newId } from '../../../platform/persistence/new-id';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { legalDateOf } from '../../../kernel/legal-date';
import { submitProductListRules, type SubmittedItemFacts } from '../../../policy';
import type { DataGrade } from '../../../policy/vocabulary';
import { agreementFacts } from '../../authorisation';
import { resourcesInScope } from '../../catalogue';
import { actorFacts, announce, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { ProductListEntity } from '../store/product-list.entity';
import { codesOfDerivedProducts, productsByCode } from '../store/product.query';
import { insertList, type ItemDraft } from '../store/product-list.write';

export interface SubmitProductList {
  readonly idempotencyKey: string;
  readonly agreementId: string;
  readonly title: string;
  readonly items: readonly ItemDraft[];
}

type Reason = PolicyRefusal | PlainRefusal;

/** The operator hands in a list of products for approval. A product that was returned may be handed in again. */
export function submitProductList(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: SubmitProductList,
): Promise<Outcome<Made<View<ProductListEntity>>, Reason>> {
  return inTransaction(dataSource, (manager) =>
    once<View<ProductListEntity>, Reason>(manager, {
      clock,
      caller,
      operation: 'submitProductList',
      idempotencyKey,
      request,
      make: () => submit(manager, clock, caller, request),
      reload: (id) => manager.findOneByOrFail(ProductListEntity, { id }),
    }),
  );
}

async function submit(
  manager: EntityManager,
  clock: Clock,
  caller: MemberCaller,
  request: Omit<SubmitProductList, 'idempotencyKey'>,
): Promise<Outcome<View<ProductListEntity>, Reason>> {
  const now = clock.now();
  const agreement = await agreementFacts(manager, request.agreementId, 'SHARE');
  const isParty =
    agreement?.operatorId === caller.organisationId || agreement?.agencyId === caller.organisationId;
  // Another operator's agreement and no agreement give the same answer.
  if (agreement === null || !isParty) return refused(plainRefusal('NOT_FOUND', ['agreementId']));
  const earlier = await productsByCode(
    manager,
    request.items.map(({ code }) => code),
  );
  const derived = await codesOfDerivedProducts(
    manager,
    request.items.map(({ code }) => code),
  );
  const taken = request.items.findIndex(({ code }) => {
    if (derived.has(code)) return true;
    const product = earlier.get(code);
    return (
      product !== undefined && (product.operatorId !== caller.organisationId || product.state !== 'RETURNED')
    );
  });
  if (taken >= 0) {
    const code = request.items[taken]?.code ?? '';
    return refused(plainRefusal('ALREADY_EXISTS', ['items', String(taken), 'code'], { what: code }));
  }
  const scope = await resourcesInScope(
    manager,
    request.agreementId,
    request.items.flatMap((item) => item.resourceIds),
  );
  const listId = newId('productList');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'submitProductList',
    subjectId: listId,
    rules: submitProductListRules,
    facts: {
      today: legalDateOf(now),
      actor: actorFacts(caller),
      agreement,
      items: request.items.map((item) => itemFacts(item, scope)),
    },
  });
  if (!outcome.ok) return outcome;
  const list: View<ProductListEntity> = {
    id: listId,
    agreementId: request.agreementId,
    operatorId: caller.organisationId,
    title: request.title,
    submittedBy: caller.personId,
    submittedAt: now,
  };
  await insertList(manager, list, request.items, earlier);
  await announce(manager, {
    clock,
    type: 'PRODUCT_LIST_SUBMITTED',
    subjectId: list.id,
    decisionId: outcome.value,
    payload: { agreementId: list.agreementId, codes: request.items.map(({ code }) => code) },
  });
  return permitted(list);
}

function itemFacts(item: ItemDraft, scope: ReadonlyMap<string, DataGrade>): SubmittedItemFacts {
  return {
    code: item.code,
    scenarioCount: item.scenarios.length,
    resources: item.resourceIds.map((resourceId) => ({
      resourceId,
      isInScope: scope.has(resourceId),
      grade: scope.get(resourceId) ?? 'GENERAL',
    })),
    formCount: item.forms.length,
    deliveryMode: item.deliveryMode,
    grade: item.grade,
    containsPersonalInformation: item.containsPersonalInformation,
    technicalStandard: item.technicalStandard,
    offerings: item.offerings.map(({ purposeClass }) => ({ purposeClasses: [purposeClass] })),
  };
}
