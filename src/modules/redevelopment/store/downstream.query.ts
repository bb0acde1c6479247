import type { EntityManager } from 'typeorm';

/** A derived product below another one, with the way down to it. */
export interface Descendant {
  readonly id: string;
  readonly productCode: string;
  readonly developerId: string;
  /** From the product that was asked for down to this one, both included; one of the shortest. */
  readonly path: readonly { readonly id: string; readonly productCode: string }[];
}

interface Edge {
  readonly derived_product_id: string;
  readonly base_derived_product_id: string;
}

interface ProductRow {
  readonly id: string;
  readonly product_code: string;
  readonly developer_id: string;
}

/**
 * A derived product and everything built on it, at any depth, nearest first. Hold the control facts exclusively before:
 * a registration shares them, so that none is under way.
 */
export async function withDescendants(
  manager: EntityManager,
  derivedProductId: string,
): Promise<Descendant[]> {
  const edges: Edge[] = await manager.query(
    `WITH RECURSIVE downstream (id) AS (
       SELECT derived.id FROM derived_product derived WHERE derived.id = ?
       UNION
       SELECT input.derived_product_id FROM downstream
         JOIN derived_product_input input ON input.base_derived_product_id = downstream.id
     )
     SELECT DISTINCT input.derived_product_id, input.base_derived_product_id
       FROM derived_product_input input JOIN downstream ON downstream.id = input.base_derived_product_id
      ORDER BY input.derived_product_id, input.base_derived_product_id`,
    [derivedProductId],
  );
  const ids = [...new Set([derivedProductId, ...edges.map((edge) => edge.derived_product_id)])];
  const rows: ProductRow[] = await manager.query(
    'SELECT id, product_code, developer_id FROM derived_product WHERE id IN (?)',
    [ids],
  );
  const products = new Map(rows.map((row) => [row.id, row]));
  return [...shortestPaths(derivedProductId, edges)].flatMap(([id, path]) => {
    const product = products.get(id);
    if (product === undefined) return [];
    return [
      {
        id,
        productCode: product.product_code,
        developerId: product.developer_id,
        path: path.map((step) => ({ id: step, productCode: products.get(step)?.product_code ?? '' })),
      },
    ];
  });
}

/** The ids on the way to each product below, breadth first. */
function shortestPaths(rootId: string, edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>();
  for (const { base_derived_product_id: base, derived_product_id: derived } of edges) {
    below.set(base, [...(below.get(base) ?? []), derived]);
  }
  const paths = new Map<string, readonly string[]>([[rootId, [rootId]]]);
  for (const [id, path] of paths) {
    for (const next of below.get(id) ?? []) {
      if (!paths.has(next)) paths.set(next, [...path, next]);
    }
  }
  return paths;
}
