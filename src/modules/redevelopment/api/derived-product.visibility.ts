import type { RequestContext } from '../../../platform/graphql/context';
import type { DerivedProductEntity } from '../store/derived-product.entity';
import { derivedProductVisibleTo } from '../store/derived-product.loader';

/** Derived products by id, null in the place of each that the caller may not see. */
export const visibleDerivedProducts = (
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(DerivedProductEntity | null)[]> => {
  const loader = loaders.get(derivedProductVisibleTo(caller));
  return Promise.all(ids.map((id) => loader.load(id)));
};
