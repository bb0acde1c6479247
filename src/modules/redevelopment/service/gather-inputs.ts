import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { permitted, refused, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { DerivationInputFacts, DerivedProductInputFacts, OrderInputFacts } from '../../../policy';
import { lockControlFacts } from '../../control';
import { stoppedProducts } from '../../ordering';
import { standingSubjects } from '../../supervision';
import type { DerivedProductEntity } from '../store/derived-product.entity';
import { visibleDerivedProductsByIds } from '../store/derived-product.query';
import type { NewInput } from '../store/derived-product.write';
import { inputOrders, productIdsOfOrders, type InputOrder } from '../store/input-order.query';
import { frozenAbove, lineagesOf, type Lineage } from '../store/lineage.query';

interface Named {
  readonly today: LegalDate;
  readonly orderIds: readonly string[];
  readonly derivedProductIds: readonly string[];
}

/** What a derived product shall be built on: for the rules, for the ban, and for the table. */
export interface GatheredInputs {
  readonly inputs: readonly DerivationInputFacts[];
  /** The operators of all delivered products upstream, at any depth. */
  readonly operatorIds: readonly string[];
  readonly rows: readonly NewInput[];
}

/**
 * Reads and holds the inputs of a registration: agreements and products upstream, orders, then the control facts. Base
 * derived products need no lock of their own, because their state changes only under an exclusive hold of the control
 * facts; locking them before those would deadlock with a declaration that freezes them. Whether they are held is asked of
 * the products that they stand on, and not of the mark that the clock sets a moment later.
 *
 * What the caller may not see is answered as what does not exist.
 */
export async function gatherInputs(
  manager: EntityManager,
  caller: MemberCaller,
  { today, orderIds, derivedProductIds }: Named,
): Promise<Outcome<GatheredInputs, PlainRefusal>> {
  const namedIds = [...new Set(derivedProductIds)];
  const lineages = await lineagesOf(manager, namedIds);
  const productIds = new Set([
    ...(await productIdsOfOrders(manager, orderIds)),
    ...[...lineages.values()].flatMap((lineage) => lineage.productIds),
  ]);
  const stopped = await stoppedProducts(manager, {
    productIds: [...productIds].sort(),
    today,
    lock: 'SHARE',
  });
  const orders = await inputOrders(manager, orderIds);
  await lockControlFacts(manager, 'SHARE');
  const bases = await visibleDerivedProductsByIds(manager, caller, derivedProductIds);
  const frozen = await frozenAbove(manager, namedIds);
  // Cases of drift are opened under an exclusive hold of the control facts, for everything below at once.
  const drifted = await standingSubjects(manager, 'PURPOSE_DRIFT', namedIds);

  const ofOrders = orderIds.map((id) => visibleOrder(caller, orders.get(id)));
  const missingOrder = ofOrders.indexOf(null);
  if (missingOrder >= 0) return refused(plainRefusal('NOT_FOUND', ['orderIds', String(missingOrder)]));
  const missingBase = bases.indexOf(null);
  if (missingBase >= 0) return refused(plainRefusal('NOT_FOUND', ['derivedProductIds', String(missingBase)]));

  const knownOrders = ofOrders.filter((order) => order !== null);
  const knownBases = bases.filter((base) => base !== null);
  return permitted({
    inputs: [
      ...knownOrders.map((order) => orderFacts(order, stopped)),
      ...knownBases.map((base) =>
        derivedProductFacts(base, lineages.get(base.id), {
          frozenUpstream: frozen.get(base.id)?.length ?? 0,
          stoppedUpstream: countStopped(lineages.get(base.id)?.productIds ?? [], stopped),
          isDrifted: drifted.has(base.id),
        }),
      ),
    ],
    operatorIds: [
      ...knownOrders.map((order) => order.operatorId),
      ...[...lineages.values()].flatMap((lineage) => lineage.operatorIds),
    ],
    rows: [...knownOrders.map(orderRow), ...knownBases.map(baseRow)],
  });
}

/** An order is seen by its buyer and by its operator; the others who see orders register nothing. */
function visibleOrder({ organisationId }: MemberCaller, order: InputOrder | undefined): InputOrder | null {
  const isParty = order !== undefined && [order.buyerId, order.operatorId].includes(organisationId);
  return isParty ? order : null;
}

const countStopped = (productIds: readonly string[], stopped: ReadonlyMap<string, string>): number =>
  productIds.filter((id) => stopped.has(id)).length;

const orderFacts = (order: InputOrder, stopped: ReadonlyMap<string, string>): OrderInputFacts => ({
  kind: 'ORDER',
  inputId: order.id,
  productCode: order.productCode,
  buyerId: order.buyerId,
  state: order.state,
  stoppedUpstream: countStopped([order.productId], stopped),
  useIntent: order.useIntent,
  lineagePurposeClasses: [order.purposeClass],
});

const derivedProductFacts = (
  base: DerivedProductEntity,
  lineage: Lineage | undefined,
  {
    isDrifted,
    ...upstream
  }: Pick<DerivedProductInputFacts, 'frozenUpstream' | 'stoppedUpstream'> & { readonly isDrifted: boolean },
): DerivedProductInputFacts => ({
  kind: 'DERIVED_PRODUCT',
  inputId: base.id,
  productCode: base.productCode,
  state: base.state,
  ...upstream,
  // What was found to descend from a free grant does so, whatever its developer has named.
  lineagePurposeClasses: [
    ...(lineage?.purposeClasses ?? []),
    ...(isDrifted ? (['PUBLIC_INTEREST'] as const) : []),
  ],
});

const orderRow = (order: InputOrder): NewInput => ({
  orderId: order.id,
  baseProductId: order.productId,
  baseProductRevision: order.productRevision,
  baseDerivedProductId: null,
});

const baseRow = (base: DerivedProductEntity): NewInput => ({
  orderId: null,
  baseProductId: null,
  baseProductRevision: null,
  baseDerivedProductId: base.id,
});
