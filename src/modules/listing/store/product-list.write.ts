import { In, type EntityManager } from 'typeorm';
import type { View } from '../../../kernel/view';
import { insertRows } from '../../../platform/persistence/insert-rows';
import { newId } from '../../../platform/persistence/new-id';
import {
  FREE_USE_CONDITIONS,
  type ChargeUnit,
  type DataGrade,
  type DeliveryMode,
  type FreeUseCondition,
  type ProductField,
  type ProductForm,
  type PurposeClass,
} from '../../../policy/vocabulary';
import { DataProductEntity } from './data-product.entity';
import { OfferingEntity } from './offering.entity';
import { ProductFormEntity } from './product-form.entity';
import { ProductListItemEntity } from './product-list-item.entity';
import { ProductListEntity } from './product-list.entity';
import { ProductResourceEntity } from './product-resource.entity';
import { ProductScenarioEntity } from './product-scenario.entity';
import { ProductSearchTokenEntity } from './product-search-token.entity';
import { indexTokensOf } from './search-tokens';

export interface OfferingDraft {
  readonly purposeClass: PurposeClass;
  readonly chargeUnit: ChargeUnit;
  /** Null takes the default set for a free offering; a charged one has none. */
  readonly freeUseConditions: readonly FreeUseCondition[] | null;
}

export interface ItemDraft {
  readonly code: string;
  readonly title: string;
  readonly summary: string;
  readonly field: ProductField;
  readonly forms: readonly ProductForm[];
  readonly deliveryMode: DeliveryMode;
  readonly grade: DataGrade;
  readonly containsPersonalInformation: boolean;
  readonly technicalStandard: string;
  readonly scenarios: readonly string[];
  readonly resourceIds: readonly string[];
  readonly offerings: readonly OfferingDraft[];
}

interface Placed {
  readonly draft: ItemDraft;
  readonly productId: string;
  readonly revision: number;
}

/** Writes a whole list. Rows of one kind go in together, so that a list of 200 items costs few statements. */
export async function insertList(
  manager: EntityManager,
  list: View<ProductListEntity>,
  drafts: readonly ItemDraft[],
  returnedByCode: ReadonlyMap<string, DataProductEntity>,
): Promise<void> {
  await manager.insert(ProductListEntity, list);
  const placed = drafts.map((draft): Placed => {
    const returned = returnedByCode.get(draft.code);
    return { draft, productId: returned?.id ?? newId('product'), revision: (returned?.revision ?? 0) + 1 };
  });
  await clearParts(
    manager,
    [...returnedByCode.values()].map(({ id }) => id),
  );
  for (const { draft, productId, revision } of placed.filter((one) => one.revision > 1)) {
    await manager.update(
      DataProductEntity,
      { id: productId },
      {
        ...productColumns(draft),
        agreementId: list.agreementId,
        state: 'SUBMITTED',
        revision,
        version: () => 'version + 1',
      },
    );
  }
  await insertRows(
    manager,
    DataProductEntity,
    placed
      .filter(({ revision }) => revision === 1)
      .map(({ draft, productId }) => ({
        id: productId,
        productCode: draft.code,
        agreementId: list.agreementId,
        operatorId: list.operatorId,
        ...productColumns(draft),
        state: 'SUBMITTED',
      })),
  );
  await insertParts(manager, placed);
  await insertRows(
    manager,
    ProductListItemEntity,
    placed.map(({ productId, revision }) => ({
      id: newId('listItem'),
      listId: list.id,
      productId,
      productRevision: revision,
      state: 'SUBMITTED',
      submittedBy: list.submittedBy,
    })),
  );
}

const productColumns = (draft: ItemDraft) => ({
  title: draft.title,
  summary: draft.summary,
  field: draft.field,
  deliveryMode: draft.deliveryMode,
  grade: draft.grade,
  containsPersonalInformation: draft.containsPersonalInformation,
  technicalStandard: draft.technicalStandard,
});

async function insertParts(manager: EntityManager, placed: readonly Placed[]): Promise<void> {
  const each = <Row>(rowsOf: (one: Placed) => Row[]): Row[] => placed.flatMap(rowsOf);
  await insertRows(
    manager,
    ProductFormEntity,
    each(({ draft, productId }) => unique(draft.forms).map((form) => ({ productId, form }))),
  );
  await insertRows(
    manager,
    ProductScenarioEntity,
    each(({ draft, productId }) =>
      unique(draft.scenarios).map((name) => ({ id: newId('scenario'), productId, name })),
    ),
  );
  await insertRows(
    manager,
    ProductResourceEntity,
    each(({ draft, productId }) =>
      unique(draft.resourceIds).map((resourceId) => ({ productId, resourceId })),
    ),
  );
  await insertRows(
    manager,
    OfferingEntity,
    each(({ draft, productId }) =>
      draft.offerings.map((offering) => ({
        id: newId('offering'),
        productId,
        purposeClass: offering.purposeClass,
        chargeUnit: offering.chargeUnit,
        freeUseConditions:
          offering.purposeClass === 'PUBLIC_INTEREST'
            ? (offering.freeUseConditions ?? FREE_USE_CONDITIONS)
            : null,
      })),
    ),
  );
  await insertRows(
    manager,
    ProductSearchTokenEntity,
    each(({ draft, productId }) =>
      indexTokensOf([draft.code, draft.title, draft.summary, ...draft.scenarios].join(' ')).map((token) => ({
        token,
        productId,
      })),
    ),
  );
}

/** A returned product was never on sale: nothing refers to its parts, and the new revision brings its own. */
async function clearParts(manager: EntityManager, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  const ofProducts = { productId: In([...productIds]) };
  for (const part of [
    ProductFormEntity,
    ProductScenarioEntity,
    ProductResourceEntity,
    OfferingEntity,
    ProductSearchTokenEntity,
  ]) {
    await manager.delete(part, ofProducts);
  }
}

const unique = <Word>(words: readonly Word[]): Word[] => [...new Set(words)];
