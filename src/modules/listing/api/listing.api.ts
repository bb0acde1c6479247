import type { ModuleApi } from '../../../platform/graphql/module-api';
import { publicationsByIds } from '../store/list-publication.query';
import { visibleItemsByIds, visibleListsByIds } from '../store/product-list.query';
import { DataProductResolver } from './data-product.resolver';
import { OfferingContentResolver } from './item-content.resolver';
import { listingShield } from './listing.shield';
import {
  ListDiffEntryResolver,
  ListDiffResolver,
  ListPublicationResolver,
  PublishedListItemResolver,
} from './list-publication.resolver';
import { ProductListItemResolver } from './product-list-item.resolver';
import { ProductListResolver } from './product-list.resolver';
import { ResourceUseResolver } from './resource-use.resolver';
import { visibleProducts } from './product.visibility';

export const listingApi: ModuleApi = {
  resolvers: [
    DataProductResolver,
    ProductListResolver,
    ProductListItemResolver,
    OfferingContentResolver,
    ListPublicationResolver,
    PublishedListItemResolver,
    ListDiffResolver,
    ListDiffEntryResolver,
    ResourceUseResolver,
  ],
  shield: listingShield,
  nodes: [
    { kind: 'product', typeName: 'DataProduct', load: visibleProducts },
    {
      kind: 'productList',
      typeName: 'ProductList',
      load: ({ caller, deps }, ids) => visibleListsByIds(deps.dataSource.manager, caller, ids),
    },
    {
      kind: 'listPublication',
      typeName: 'ProductListPublication',
      load: ({ deps }, ids) => publicationsByIds(deps.dataSource.manager, ids),
    },
    {
      kind: 'listItem',
      typeName: 'ProductListItem',
      load: ({ caller, deps }, ids) => visibleItemsByIds(deps.dataSource.manager, caller, ids),
    },
  ],
};
