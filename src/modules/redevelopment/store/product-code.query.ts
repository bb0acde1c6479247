import type { EntityManager } from 'typeorm';

/**
 * Whether a code belongs to a product of either level. A buyer quotes a code and means one product, so both levels
 * share one space of codes. Codes are upper case in both tables: equal means equal in every writing.
 */
export async function isCodeTaken(manager: EntityManager, productCode: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM derived_product WHERE product_code = UPPER(?)
     UNION ALL
     SELECT 1 FROM data_product WHERE product_code = UPPER(?)
     LIMIT 1`,
    [productCode, productCode],
  );
  return rows.length > 0;
}
