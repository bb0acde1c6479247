import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { isSupervisor, type Caller } from '../../../platform/caller';
import { readPage, type KeysetOrder, type Page, type PageWindow } from '../../../platform/persistence/keyset';
import { alignByKey } from '../../../platform/persistence/loader';
import type { LegalDate } from '../../../kernel/legal-date';
import type { ProductField, ProductForm, ProductState, PurposeClass } from '../../../policy/vocabulary';
import { onOffer } from './on-offer';
import { DataProductEntity } from './data-product.entity';
import { searchTokensOf } from './search-tokens';

/** Ids sort by creation: newest first needs no column of its own. */
export const PRODUCT_ORDERS = {
  NEWEST: { name: 'products.newest', keys: [{ property: 'id', direction: 'DESC' }] },
  OLDEST: { name: 'products.oldest', keys: [{ property: 'id', direction: 'ASC' }] },
  CODE: {
    name: 'products.code',
    keys: [
      { property: 'productCode', direction: 'ASC' },
      { property: 'id', direction: 'ASC' },
    ],
  },
} as const satisfies Record<string, KeysetOrder>;

export interface ProductFilter {
  readonly fields?: readonly ProductField[];
  readonly forms?: readonly ProductForm[];
  readonly purposeClass?: PurposeClass;
  readonly states?: readonly ProductState[];
  readonly search?: string;
}

/**
 * The one rule of who sees which product, used by list, search, node and code look-up alike: what is on sale
 * under an agreement in force is everybody's; the rest is seen by its operator, its agency and supervisors.
 */
function onlyVisible(
  query: SelectQueryBuilder<DataProductEntity>,
  caller: Caller,
  today: LegalDate,
): SelectQueryBuilder<DataProductEntity> {
  const product = query.alias;
  const isOnOffer = onOffer(product);
  if (caller.kind === 'anonymous') return query.andWhere(isOnOffer, { today });
  if (isSupervisor(caller)) return query;
  if (caller.organisationKind === 'OPERATOR') {
    return query.andWhere(`((${isOnOffer}) OR ${product}.operator_id = :organisationId)`, {
      today,
      organisationId: caller.organisationId,
    });
  }
  if (caller.organisationKind === 'IMPLEMENTING_AGENCY') {
    return query.andWhere(
      `((${isOnOffer}) OR ${product}.agreement_id IN (SELECT id FROM agreement WHERE agency_id = :organisationId))`,
      { today, organisationId: caller.organisationId },
    );
  }
  return query.andWhere(isOnOffer, { today });
}

export interface ProductsRequest {
  readonly caller: Caller;
  readonly today: LegalDate;
  readonly filter: ProductFilter;
  readonly order: KeysetOrder;
  readonly window: PageWindow;
}

export function pageOfProducts(
  manager: EntityManager,
  { caller, today, filter, order, window }: ProductsRequest,
): Promise<Page<DataProductEntity>> {
  const query = onlyVisible(manager.createQueryBuilder(DataProductEntity, 'product'), caller, today);
  const { fields, forms, purposeClass, states, search } = filter;
  if (fields !== undefined) query.andWhere('product.field IN (:...fields)', { fields: orNothing(fields) });
  if (states !== undefined) query.andWhere('product.state IN (:...states)', { states: orNothing(states) });
  if (forms !== undefined) {
    query.andWhere(
      'EXISTS (SELECT 1 FROM product_form WHERE product_form.product_id = product.id AND product_form.form IN (:...forms))',
      {
        forms: orNothing(forms),
      },
    );
  }
  if (purposeClass !== undefined) {
    query.andWhere(
      'EXISTS (SELECT 1 FROM offering WHERE offering.product_id = product.id AND offering.purpose_class = :purposeClass AND offering.retired_at IS NULL)',
      {
        purposeClass,
      },
    );
  }
  if (search !== undefined) narrowToSearch(query, search);
  return readPage(query, order, window);
}

/** `IN ()` is no SQL; a filter by an empty list finds nothing. */
const orNothing = (words: readonly string[]): readonly string[] => (words.length > 0 ? words : ['']);

/** Every token of the question must be a token of the product. A question without a letter or digit finds nothing. */
function narrowToSearch(query: SelectQueryBuilder<DataProductEntity>, search: string): void {
  const tokens = searchTokensOf(search);
  if (tokens.length === 0) {
    query.andWhere('1 = 0');
    return;
  }
  query.andWhere(
    `product.id IN (SELECT token.product_id FROM product_search_token token
       WHERE token.token IN (:...tokens) GROUP BY token.product_id HAVING COUNT(*) = :tokenCount)`,
    { tokens, tokenCount: tokens.length },
  );
}

/** Products by id, null in the place of each that the caller may not see. */
export async function visibleProductsByIds(
  manager: EntityManager,
  { caller, today }: Pick<ProductsRequest, 'caller' | 'today'>,
  ids: readonly string[],
): Promise<(DataProductEntity | null)[]> {
  const query = onlyVisible(manager.createQueryBuilder(DataProductEntity, 'product'), caller, today);
  const rows = await query.andWhere('product.id IN (:...ids)', { ids: orNothing(ids) }).getMany();
  return alignByKey(ids, rows, (row) => row.id);
}

export function visibleProductByCode(
  manager: EntityManager,
  { caller, today }: Pick<ProductsRequest, 'caller' | 'today'>,
  code: string,
): Promise<DataProductEntity | null> {
  const query = onlyVisible(manager.createQueryBuilder(DataProductEntity, 'product'), caller, today);
  return query.andWhere('product.product_code = :code', { code }).getOne();
}

/** Which of these codes a derived product bears already: products of both levels share one space of codes. */
export async function codesOfDerivedProducts(
  manager: EntityManager,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { product_code: string }[] = await manager.query(
    'SELECT product_code FROM derived_product WHERE product_code IN (?)',
    [codes.length > 0 ? codes : ['']],
  );
  return new Set(rows.map(({ product_code }) => product_code));
}
