import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { RedevelopmentFacts } from '../../../policy';
import { tiesOfMany } from '../../control';
import { lineagesOf } from '../store/lineage.query';
import type { ReexaminedProduct } from '../store/reexamination.query';

/** A derived product with what the ban looks at. */
export interface ExaminedProduct {
  readonly product: ReexaminedProduct;
  readonly ban: RedevelopmentFacts & { readonly developerId: string };
}

/** How the developer of each product stands today to every operator upstream. Hold the control facts before. */
export async function withBanFacts(
  manager: EntityManager,
  products: readonly ReexaminedProduct[],
  on: LegalDate,
): Promise<ExaminedProduct[]> {
  const lineages = await lineagesOf(
    manager,
    products.map(({ id }) => id),
  );
  const asked = products.map(({ id, developerId }) => ({
    organisationId: developerId,
    operatorIds: lineages.get(id)?.operatorIds ?? [],
  }));
  const ties = await tiesOfMany(manager, asked, on);
  return products.map((product, index) => ({
    product,
    ban: { isRedevelopment: true, ties: ties[index] ?? [], developerId: product.developerId },
  }));
}
