import type { EntityManager } from 'typeorm';
import { LOCK_CLAUSES, type RowLock } from '../../../platform/persistence/row-lock';
import type { DataGrade, DeliveryMode, PersonalInformationBasis } from '../../../policy/vocabulary';

/** A resource that a product is made from, as the catalogue has it today. */
export interface SourceOfProduct {
  readonly resourceId: string;
  readonly code: string;
  readonly grade: DataGrade | null;
  readonly containsPersonalInformation: boolean;
  /** Whether it is within the live scope of the agreement of the product. */
  readonly isInScope: boolean;
}

/** A product beside what it is made from, as far as its sources decide whether it may be supplied. */
export interface ProductWithSources {
  readonly productId: string;
  readonly agreementId: string;
  readonly code: string;
  readonly grade: DataGrade;
  readonly deliveryMode: DeliveryMode;
  readonly containsPersonalInformation: boolean;
  /** What its approved item says of its sources; null for a product that was never approved. */
  readonly approved: {
    readonly gradeReductionNote: string | null;
    readonly personalInformationBasis: PersonalInformationBasis | null;
  } | null;
  readonly sources: readonly SourceOfProduct[];
}

interface Row {
  readonly product_id: string;
  readonly agreement_id: string;
  readonly product_code: string;
  readonly grade: DataGrade;
  readonly delivery_mode: DeliveryMode;
  readonly contains_personal_information: number;
  readonly approved_item_id: string | null;
  readonly grade_reduction_note: string | null;
  readonly basis: PersonalInformationBasis | null;
  readonly resource_id: string | null;
  readonly resource_code: string;
  readonly resource_grade: DataGrade | null;
  readonly resource_contains_personal_information: number;
  readonly is_in_scope: number;
}

/** A text of the approved item, where JSON null is none. */
const saidText = (path: string): string =>
  `NULLIF(JSON_UNQUOTE(JSON_EXTRACT(item.content, '$.${path}')), 'null')`;

/**
 * What these products are made from, in one statement. A resource can be graded anew, be flagged, or leave a scope while
 * only the resource is held, not the agreement; therefore the resources, and after them their places in the scope, are
 * held here. Whoever changes them holds nothing that waits for a product, so that they may be locked after it.
 */
export async function productsWithSources(
  manager: EntityManager,
  productIds: readonly string[],
  lock: Extract<RowLock, 'NONE' | 'SHARE'>,
): Promise<ProductWithSources[]> {
  if (productIds.length === 0) return [];
  const rows: Row[] = await manager.query(
    `SELECT product.id AS product_id, product.agreement_id, product.product_code, product.grade, product.delivery_mode,
            product.contains_personal_information, product.approved_item_id,
            ${saidText('gradeReductionNote')} AS grade_reduction_note, ${saidText('personalInformationBasis.basis')} AS basis,
            part.resource_id, resource.resource_code, resource.grade AS resource_grade,
            resource.contains_personal_information AS resource_contains_personal_information,
            scope.resource_id IS NOT NULL AND scope.removed_at IS NULL AS is_in_scope
       FROM data_product product
       LEFT JOIN product_list_item item ON item.id = product.approved_item_id
       LEFT JOIN product_resource part ON part.product_id = product.id
       LEFT JOIN data_resource resource ON resource.id = part.resource_id
       LEFT JOIN agreement_resource scope ON scope.agreement_id = product.agreement_id AND scope.resource_id = resource.id
      WHERE product.id IN (?)
      ORDER BY product.id, part.resource_id ${LOCK_CLAUSES[lock]}`,
    [productIds],
  );
  const products = new Map<string, ProductWithSources & { readonly sources: SourceOfProduct[] }>();
  for (const row of rows) {
    const product = products.get(row.product_id) ?? productOf(row);
    products.set(row.product_id, product);
    if (row.resource_id !== null) product.sources.push(sourceOf(row, row.resource_id));
  }
  return [...products.values()];
}

const productOf = (row: Row) => ({
  productId: row.product_id,
  agreementId: row.agreement_id,
  code: row.product_code,
  grade: row.grade,
  deliveryMode: row.delivery_mode,
  containsPersonalInformation: row.contains_personal_information === 1,
  approved:
    row.approved_item_id === null
      ? null
      : { gradeReductionNote: row.grade_reduction_note, personalInformationBasis: row.basis },
  sources: [],
});

const sourceOf = (row: Row, resourceId: string): SourceOfProduct => ({
  resourceId,
  code: row.resource_code,
  grade: row.resource_grade,
  containsPersonalInformation: row.resource_contains_personal_information === 1,
  isInScope: row.is_in_scope === 1,
});
