import type { ModuleApi } from '../../../platform/graphql/module-api';
import { visibleItemsByIds, visibleListsByIds } from '../store/product-list.query';
import { DataProductResolver } from './data-product.resolver';
import { listingShield } from './listing.shield';
import { ProductListItemResolver, ProductListResolver } from './product-list.resolver';
import { visibleProducts } from './product.visibility';

export const listingApi: ModuleApi = {
  resolvers: [DataProductResolver, ProductListResolver, ProductListItemResolver],
  shield: listingShield,
  nodes: [
    { kind: 'product', typeName: 'DataProduct', load: visibleProducts },
    {
      kind: 'productList',
      typeName: 'ProductList',
      load: ({ caller, deps }, ids) => visibleListsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'listItem',
      typeName: 'ProductListItem',
      load: ({ caller, deps }, ids) => visibleItemsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
