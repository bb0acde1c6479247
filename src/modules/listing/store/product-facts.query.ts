import type { EntityManager } from 'typeorm';
import { LOCK_CLAUSES, type RowLock } from '../../../platform/persistence/row-lock';
import type { OfferingFacts, ProductFacts, ScenarioFacts } from '../../../policy/facts';
import type {
  ChargeMeasure,
  ChargeUnit,
  DeliveryMode,
  ListItemState,
  ProductState,
  PurposeClass,
  RunningOrders,
} from '../../../policy/vocabulary';

/** A product as the rules see it, with what a use case writes down beside it. */
export interface ProductForUse {
  readonly facts: ProductFacts;
  readonly agreementId: string;
  readonly approvedItemId: string | null;
  readonly revision: number;
  readonly version: number;
  readonly deliveryMode: DeliveryMode;
}

interface ProductRow {
  readonly id: string;
  readonly product_code: string;
  readonly operator_id: string;
  readonly agreement_id: string;
  readonly state: ProductState;
  readonly running_orders: RunningOrders | null;
  readonly item_state: ListItemState | null;
  readonly approved_item_id: string | null;
  readonly revision: number;
  readonly version: number;
  readonly delivery_mode: DeliveryMode;
}

const STOPPED: readonly ProductState[] = ['SUSPENDED', 'WITHDRAWN'];

/**
 * Holds the product and its approved item: whoever suspends or withdraws it waits until this use case has ended,
 * or this use case sees what was done. Lock the agreement first.
 */
export async function productForUse(
  manager: EntityManager,
  productId: string,
  lock: RowLock,
): Promise<ProductForUse | null> {
  return (await productsForUse(manager, [productId], lock)).get(productId) ?? null;
}

/** Several products by their ids, held in the order of these. */
export async function productsForUse(
  manager: EntityManager,
  productIds: readonly string[],
  lock: RowLock,
): Promise<ReadonlyMap<string, ProductForUse>> {
  if (productIds.length === 0) return new Map();
  const rows: ProductRow[] = await manager.query(
    `SELECT product.id, product.product_code, product.operator_id, product.agreement_id, product.state, product.running_orders,
            item.state AS item_state, product.approved_item_id, product.revision, product.version, product.delivery_mode
       FROM data_product product LEFT JOIN product_list_item item ON item.id = product.approved_item_id
      WHERE product.id IN (?) ORDER BY product.id ${LOCK_CLAUSES[lock]}`,
    [productIds],
  );
  return new Map(rows.map((row) => [row.id, forUse(row)]));
}

const forUse = (row: ProductRow): ProductForUse => ({
  facts: {
    productId: row.id,
    code: row.product_code,
    operatorId: row.operator_id,
    state: row.state,
    listItemState: row.item_state,
    // Before notices said what becomes of what runs, everything stopped.
    runningOrders: STOPPED.includes(row.state) ? (row.running_orders ?? 'STOP') : null,
  },
  agreementId: row.agreement_id,
  approvedItemId: row.approved_item_id,
  revision: row.revision,
  version: row.version,
  deliveryMode: row.delivery_mode,
});

/** Which agreement a product stands under; it never changes, so it is read before anything is locked. */
export async function agreementIdOfProduct(
  manager: EntityManager,
  productId: string,
): Promise<string | null> {
  const rows: { agreement_id: string }[] = await manager.query(
    'SELECT agreement_id FROM data_product WHERE id = ?',
    [productId],
  );
  return rows[0]?.agreement_id ?? null;
}

/** What stands above an offering; none of it ever changes, so it is read before anything is locked. */
export async function placeOfOffering(
  manager: EntityManager,
  offeringId: string,
): Promise<{ readonly productId: string; readonly agreementId: string } | null> {
  const rows: { product_id: string; agreement_id: string }[] = await manager.query(
    `SELECT offering.product_id, product.agreement_id FROM offering
       JOIN data_product product ON product.id = offering.product_id WHERE offering.id = ?`,
    [offeringId],
  );
  const row = rows[0];
  return row === undefined ? null : { productId: row.product_id, agreementId: row.agreement_id };
}

export interface OfferingForUse {
  readonly facts: OfferingFacts;
  readonly chargeUnit: ChargeUnit;
  readonly chargeMeasure: ChargeMeasure;
}

interface OfferingRow {
  readonly id: string;
  readonly product_id: string;
  readonly purpose_class: PurposeClass;
  readonly charge_unit: ChargeUnit;
  readonly charge_measure: ChargeMeasure;
  readonly is_retired: number;
}

/** Holds the offering: prices of an offering change under an exclusive lock on it, so a shared one keeps them still. */
export async function offeringForUse(
  manager: EntityManager,
  offeringId: string,
  lock: RowLock,
): Promise<OfferingForUse | null> {
  const rows: OfferingRow[] = await manager.query(
    `SELECT id, product_id, purpose_class, charge_unit, charge_measure, retired_at IS NOT NULL AS is_retired
       FROM offering WHERE id = ? ${LOCK_CLAUSES[lock]}`,
    [offeringId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    facts: {
      offeringId: row.id,
      productId: row.product_id,
      purposeClass: row.purpose_class,
      isRetired: row.is_retired === 1,
    },
    chargeUnit: row.charge_unit,
    chargeMeasure: row.charge_measure,
  };
}

/** A scenario of a product that was approved; one of a draft is as unknown as one that does not exist. */
export async function scenarioFacts(
  manager: EntityManager,
  scenarioId: string,
): Promise<ScenarioFacts | null> {
  const rows: { id: string; product_id: string; is_retired: number }[] = await manager.query(
    `SELECT scenario.id, scenario.product_id, scenario.retired_at IS NOT NULL AS is_retired FROM product_scenario scenario
       JOIN data_product product ON product.id = scenario.product_id AND product.approved_item_id IS NOT NULL
      WHERE scenario.id = ?`,
    [scenarioId],
  );
  const row = rows[0];
  return row === undefined
    ? null
    : { scenarioId: row.id, productId: row.product_id, isRetired: row.is_retired === 1 };
}
