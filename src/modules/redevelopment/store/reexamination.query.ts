import type { EntityManager } from 'typeorm';

/** A derived product whose developer may have become tied to an operator upstream, or be so no longer. */
export interface ReexaminedProduct {
  readonly id: string;
  readonly productCode: string;
  readonly developerId: string;
  readonly version: number;
}

interface CandidateRow {
  readonly id: string;
  readonly product_code: string;
  readonly developer_id: string;
  readonly version: number;
}

/**
 * Registered products that a new controller of an organisation can touch, given that organisation with everything
 * below it: those of developers among them, and those built on operators among them. A new chain of control runs
 * through the new fact, so that one of its two ends lies there; nothing else needs to be asked again.
 *
 * No row is locked: the control facts are held exclusively, and nobody changes the state of a derived product
 * without holding them.
 */
export async function registeredProductsOf(
  manager: EntityManager,
  organisationIds: readonly string[],
): Promise<ReexaminedProduct[]> {
  const rows: CandidateRow[] = await manager.query(
    `WITH RECURSIVE downstream (id) AS (
       SELECT input.derived_product_id FROM data_order base
         JOIN derived_product_input input ON input.order_id = base.id
        WHERE base.operator_id IN (?)
       UNION
       SELECT input.derived_product_id FROM downstream
         JOIN derived_product_input input ON input.base_derived_product_id = downstream.id
     )
     SELECT derived.id, derived.product_code, derived.developer_id, derived.version FROM derived_product derived
      WHERE derived.state = 'REGISTERED'
        AND (derived.developer_id IN (?) OR derived.id IN (SELECT downstream.id FROM downstream))
      ORDER BY derived.id`,
    [organisationIds, organisationIds],
  );
  return rows.map(reexamined);
}

/**
 * Every frozen product. All of them, and not only those near one fact: control also lapses on its last day, and what
 * it froze is found here. No row is locked, as above.
 */
export async function frozenProducts(manager: EntityManager): Promise<ReexaminedProduct[]> {
  const rows: CandidateRow[] = await manager.query(
    `SELECT derived.id, derived.product_code, derived.developer_id, derived.version FROM derived_product derived
      WHERE derived.state = 'FROZEN' ORDER BY derived.id`,
  );
  return rows.map(reexamined);
}

const reexamined = ({ id, product_code, developer_id, version }: CandidateRow): ReexaminedProduct => ({
  id,
  productCode: product_code,
  developerId: developer_id,
  version,
});
