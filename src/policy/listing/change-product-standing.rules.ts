import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, ProductFacts } from '../facts';
import type { ProductState } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { sourceRules, type ProductSourceFacts } from './lawful-sources';
import { productStanding } from './product-standing.policy';

export interface ChangeProductStandingFacts extends ProductSourceFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly nextState: ProductState;
}

const isReinstatement = ({ nextState }: ChangeProductStandingFacts): boolean => nextState === 'ON_SALE';

/**
 * May the agency suspend, reinstate or withdraw this product? Possible whatever became of the agreement, except that
 * nothing goes on sale again that could not be approved with the resources of today.
 */
export const changeProductStandingRules: readonly Rule<ChangeProductStandingFacts>[] = [
  asking(agencyDecidesList, ({ actor, agreement }) => ({
    listAct: 'CHANGE_STANDING',
    actor,
    agreement,
    itemState: null,
  })),
  productStanding,
  ...sourceRules.map((rule) => askingWhen(isReinstatement, rule, (facts) => facts)),
];
