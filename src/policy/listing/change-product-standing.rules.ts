import { withinScope } from '../authorisation/within-scope.policy';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, ProductFacts } from '../facts';
import type { ProductState } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { productStanding } from './product-standing.policy';

export interface ChangeProductStandingFacts {
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly product: ProductFacts;
  readonly nextState: ProductState;
  /** Codes of its resources that the agreement does not cover today. */
  readonly outsideResourceCodes: readonly string[];
}

/**
 * May the agency suspend, reinstate or withdraw this product? Possible whatever became of the agreement, except that
 * nothing goes on sale again that is made from what lies outside the scope.
 */
export const changeProductStandingRules: readonly Rule<ChangeProductStandingFacts>[] = [
  asking(agencyDecidesList, ({ actor, agreement }) => ({
    listAct: 'CHANGE_STANDING',
    actor,
    agreement,
    itemState: null,
  })),
  productStanding,
  askingWhen(
    ({ nextState }) => nextState === 'ON_SALE',
    withinScope,
    (facts) => facts,
  ),
];
