import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import { legalDateOf } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { newId } from '../../../platform/persistence/new-id';
import { inTransaction } from '../../../platform/persistence/transaction';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { registerDerivedProductRules } from '../../../policy';
import { tiesToOperators } from '../../control';
import { announce, consult, decide, once, type Made, type PolicyRefusal } from '../../ledger';
import { partyFacts } from '../../party';
import type { DerivedProductEntity } from '../store/derived-product.entity';
import { derivedProductForUse } from '../store/derived-product.query';
import { recordDerivedProduct } from '../store/derived-product.write';
import { isCodeTaken } from '../store/product-code.query';
import { gatherInputs } from './gather-inputs';

export interface RegisterDerivedProduct {
  readonly idempotencyKey: string;
  readonly productCode: string;
  readonly title: string;
  readonly summary: string;
  readonly orderIds: readonly string[];
  readonly derivedProductIds: readonly string[];
}

type Request = Omit<RegisterDerivedProduct, 'idempotencyKey'>;
type Reason = PolicyRefusal | PlainRefusal;

/** A re-developer registers what it built on delivered products. The operator, and who is tied to it, may not. */
export function registerDerivedProduct(
  deps: Deps,
  caller: MemberCaller,
  { idempotencyKey, ...request }: RegisterDerivedProduct,
): Promise<Outcome<Made<DerivedProductEntity>, Reason>> {
  return inTransaction(deps.dataSource, (manager) =>
    once<DerivedProductEntity, Reason>(manager, {
      clock: deps.clock,
      caller,
      operation: 'registerDerivedProduct',
      idempotencyKey,
      request,
      make: () => register(manager, deps, caller, request),
      reload: (id) => derivedProductForUse(manager, id),
    }),
  );
}

async function register(
  manager: EntityManager,
  { clock }: Deps,
  caller: MemberCaller,
  request: Request,
): Promise<Outcome<DerivedProductEntity, Reason>> {
  const developerId = caller.organisationId;
  const now = clock.now();
  const today = legalDateOf(now);
  const gathered = await gatherInputs(manager, caller, { ...request, today });
  if (!gathered.ok) return gathered;
  const { inputs, operatorIds, rows } = gathered.value;
  const developer = await partyFacts(manager, developerId);
  assert(developer !== null, 'A caller acts for an organisation that exists.');
  const facts = {
    developer,
    inputs,
    ties: await tiesToOperators(manager, { organisationId: developerId, operatorIds, on: today }),
  };
  // Only who may register is told that a code is taken: a code may stand for a product that is not public yet.
  const isLawful = consult(registerDerivedProductRules, facts).ok;
  if (isLawful && (await isCodeTaken(manager, request.productCode))) {
    return refused(plainRefusal('ALREADY_EXISTS', ['productCode'], { what: request.productCode }));
  }
  const id = newId('derivedProduct');
  const outcome = await decide(manager, {
    clock,
    caller,
    operation: 'registerDerivedProduct',
    subjectId: id,
    rules: registerDerivedProductRules,
    facts,
  });
  if (!outcome.ok) return outcome;
  const { productCode, title, summary } = request;
  const product: View<DerivedProductEntity> = {
    id,
    productCode,
    developerId,
    title,
    summary,
    state: 'REGISTERED',
    freezeReason: null,
    heldAt: null,
    holdReason: null,
    registeredBy: caller.personId,
    registeredAt: now,
    registeredOn: today,
    releasedOn: null,
    decisionId: outcome.value,
    version: 1,
  };
  await recordDerivedProduct(manager, product, rows);
  await announce(manager, {
    clock,
    type: 'DERIVED_PRODUCT_REGISTERED',
    subjectId: id,
    decisionId: outcome.value,
    payload: { developerId, inputIds: inputs.map((input) => input.inputId) },
  });
  return permitted(await derivedProductForUse(manager, id));
}
