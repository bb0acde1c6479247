import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { LegalDate } from '../../../kernel/legal-date';
import type { RowLock } from '../../../platform/persistence/row-lock';
import type { ProductSourceFacts } from '../../../policy';
import { lapsedResourceIds } from '../../authorisation';
import { productsWithSources, type ProductWithSources } from '../store/product-sources.query';

interface Asked {
  readonly today: LegalDate;
  /** SHARE where no resource may leave the scope or be graded anew before what is decided on the answer is written. */
  readonly lock: Extract<RowLock, 'NONE' | 'SHARE'>;
}

/**
 * What each product is made from today. Outside are the resources that its agreement does not cover: out of the scope, or
 * lapsed because a breach was not corrected, whether or not the clock has taken them out yet (A-18, K-04). A product of
 * which no resource is recorded has none outside. Lock agreement and product first.
 */
export async function sourcesOfProducts(
  manager: EntityManager,
  productIds: readonly string[],
  { today, lock }: Asked,
): Promise<ReadonlyMap<string, ProductSourceFacts>> {
  const products = await productsWithSources(manager, productIds, lock);
  const lapsed = new Map<string, ReadonlySet<string>>();
  for (const { agreementId, sources } of products) {
    if (!lapsed.has(agreementId) && sources.some(({ isInScope }) => isInScope)) {
      lapsed.set(agreementId, await lapsedResourceIds(manager, agreementId, today));
    }
  }
  return new Map(
    products.map((product) => [
      product.productId,
      {
        outsideResourceCodes: product.sources
          .filter(
            ({ isInScope, resourceId }) =>
              !isInScope || lapsed.get(product.agreementId)?.has(resourceId) === true,
          )
          .map(({ code }) => code)
          .sort(),
        madeFrom: madeFrom(product),
      },
    ]),
  );
}

/** As `sourcesOfProducts`, for one. */
export async function sourcesOfProduct(
  manager: EntityManager,
  productId: string,
  asked: Asked,
): Promise<ProductSourceFacts> {
  const facts = (await sourcesOfProducts(manager, [productId], asked)).get(productId);
  assert(facts !== undefined, 'Products are never deleted.');
  return facts;
}

const madeFrom = ({ approved, sources, ...product }: ProductWithSources): ProductSourceFacts['madeFrom'] =>
  approved && {
    itemCode: product.code,
    resourceGrades: sources.map(({ grade }) => grade),
    usesPersonalInformation: sources.some((source) => source.containsPersonalInformation),
    grade: product.grade,
    deliveryMode: product.deliveryMode,
    gradeReductionNote: approved.gradeReductionNote,
    containsPersonalInformation: product.containsPersonalInformation,
    basis: approved.personalInformationBasis,
  };
