import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ControlResolver } from './control.resolver';
import { DerivedProductInputResolver } from './derived-product-input.resolver';
import { DerivedProductResolver } from './derived-product.resolver';
import { visibleDerivedProducts } from './derived-product.visibility';
import { DriftResolver } from './drift.resolver';
import { LineageResolver } from './lineage.resolver';
import { redevelopmentShield } from './redevelopment.shield';

export const redevelopmentApi: ModuleApi = {
  resolvers: [
    DerivedProductResolver,
    DerivedProductInputResolver,
    LineageResolver,
    ControlResolver,
    DriftResolver,
  ],
  shield: redevelopmentShield,
  nodes: [{ kind: 'derivedProduct', typeName: 'DerivedProduct', load: visibleDerivedProducts }],
};
