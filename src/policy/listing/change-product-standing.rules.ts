import { asking, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, ProductFacts } from '../facts';
import type { ProductState } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { productStanding } from './product-standing.policy';

export interface ChangeProductStandingFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly nextState: ProductState;
}

/** May the agency suspend, reinstate or withdraw this product? Possible whatever became of the agreement. */
export const changeProductStandingRules: readonly Rule<ChangeProductStandingFacts>[] = [
  asking(agencyDecidesList, ({ actor, agreement }) => ({
    listAct: 'CHANGE_STANDING',
    actor,
    agreement,
    itemState: null,
  })),
  productStanding,
];
