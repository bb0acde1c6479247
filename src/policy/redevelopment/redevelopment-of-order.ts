import { assert } from '../../kernel/assert';
import type { OperatorTieFacts, PartyFacts, ProductFacts } from '../facts';
import type { UseIntent } from '../vocabulary';

/** What the ban looks at: whether somebody redevelops, and how that party stands to each upstream operator. */
export interface RedevelopmentFacts {
  readonly isRedevelopment: boolean;
  readonly ties: readonly OperatorTieFacts[];
}

/**
 * The ban's view of an order. That the buyer is the operator is read from the product itself and not only from
 * the ties, so that a service that gathers the ties wrongly cannot open the ban.
 */
export function redevelopmentOfOrder(facts: {
  readonly buyer: PartyFacts;
  readonly product: ProductFacts;
  readonly useIntent: UseIntent;
  readonly ties: readonly OperatorTieFacts[];
}): RedevelopmentFacts {
  const { buyer, product, useIntent, ties } = facts;
  const isRedevelopment = useIntent === 'REDEVELOPMENT';
  assert(
    !isRedevelopment || ties.some((tie) => tie.operatorId === product.operatorId),
    'The ties of a redevelopment order name the operator of its product.',
  );
  return {
    isRedevelopment,
    ties: [
      {
        operatorId: product.operatorId,
        isOperator: buyer.organisationId === product.operatorId,
        controlPath: null,
      },
      ...ties,
    ],
  };
}
