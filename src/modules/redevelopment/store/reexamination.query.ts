import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';

/** A registered derived product whose developer may have become tied to an operator upstream. */
export interface ReexaminedProduct {
  readonly id: string;
  readonly developerId: string;
  readonly version: number;
}

interface CandidateRow {
  readonly id: string;
  readonly developer_id: string;
  readonly version: number;
}

/**
 * Registered products that a new controller of an organisation can touch: those of developers at or below it, and
 * those built on operators at or below it. A new chain of control runs through the new fact, so that one of its two
 * ends lies there; nothing else needs to be asked again.
 *
 * No row is locked: the control facts are held exclusively, and nobody changes the state of a derived product
 * without holding them.
 */
export async function registeredProductsBelow(
  manager: EntityManager,
  controlledId: string,
  on: LegalDate,
): Promise<ReexaminedProduct[]> {
  const rows: CandidateRow[] = await manager.query(
    `WITH RECURSIVE below (id) AS (
       SELECT organisation.id FROM organisation WHERE organisation.id = ?
       UNION
       SELECT fact.controlled_id FROM below
         JOIN control_fact fact ON fact.controller_id = below.id
          AND fact.effective_from <= ? AND (fact.effective_to IS NULL OR fact.effective_to >= ?)
         JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
     ), downstream (id) AS (
       SELECT input.derived_product_id FROM below
         JOIN data_order base ON base.operator_id = below.id
         JOIN derived_product_input input ON input.order_id = base.id
       UNION
       SELECT input.derived_product_id FROM downstream
         JOIN derived_product_input input ON input.base_derived_product_id = downstream.id
     )
     SELECT derived.id, derived.developer_id, derived.version FROM derived_product derived
      WHERE derived.state = 'REGISTERED'
        AND (derived.developer_id IN (SELECT below.id FROM below) OR derived.id IN (SELECT downstream.id FROM downstream))
      ORDER BY derived.id`,
    [controlledId, on, on],
  );
  return rows.map((row) => ({ id: row.id, developerId: row.developer_id, version: row.version }));
}
