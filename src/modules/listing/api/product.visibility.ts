import { legalDateOf } from '../../../kernel/legal-date';
import type { RequestContext } from '../../../platform/graphql/context';
import type { DataProductEntity } from '../store/data-product.entity';
import { visibleProductsByIds } from '../store/product.query';

/** Products by id as far as the caller may see them. */
export const visibleProducts = (
  { caller, deps }: RequestContext,
  ids: readonly string[],
): Promise<(DataProductEntity | null)[]> =>
  visibleProductsByIds(deps.dataSource.manager, { caller, today: legalDateOf(deps.clock.now()) }, ids);
