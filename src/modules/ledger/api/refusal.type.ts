import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import { formatMessage, type Locale } from '../../../platform/graphql/locale';
import { basicUserError, UserError } from '../../../platform/graphql/user-error.type';
import type { Refusal } from '../../../platform/refusal';
import { REFUSALS, type RuleBasis } from '../../../policy/refusals';
import type { PolicyRefusal as PolicyRefusalValue } from '../service/decide';
import type { Made } from '../service/once';
import { Clause, clauseOf } from './clause.type';
import { ControlLink } from './control-link.type';
import { RuleBasisEnum } from './decision.type';

@InterfaceType({
  implements: UserError,
  description: 'A refusal by a rule: what every such error has, whatever else it tells.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
abstract class RuleRefusal extends UserError {
  @Field(() => RuleBasisEnum, { description: 'Whether an instrument says so or this marketplace does.' })
  basis!: RuleBasis;

  @Field(() => [Clause], { description: 'The clauses on which the refusal rests.' })
  clauses!: Clause[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The recorded decision, to be opened with `decision`; null when the question was only asked, as in a quote.',
  })
  decisionId!: string | null;
}

@ObjectType({
  implements: [UserError, RuleRefusal],
  description: 'Returned when a rule refuses. Names the rule, its clauses and what to do next.',
})
class PolicyRefusal extends RuleRefusal {}

@ObjectType({
  implements: [UserError, RuleRefusal],
  description: 'Returned when a price is above the government-guided price. Law: N65 二.',
})
class PriceAboveCeilingError extends RuleRefusal {
  @Field(() => Money, { description: 'The guided price in force: the highest lawful unit price.' })
  ceiling!: Money;

  @Field(() => Money, { description: 'The unit price that was refused.' })
  requested!: Money;
}

@ObjectType({
  implements: [UserError, RuleRefusal],
  description:
    'Returned when the operator, or an organisation tied to it by control, would redevelop what the operator delivered. Law: N27 6; plan 四(二).',
})
class RedevelopmentBlockedError extends RuleRefusal {
  @Field(() => [ControlLink], {
    description: 'Who controls whom, from the operator to the developer; empty for the operator itself.',
  })
  chain!: ControlLink[];
}

/** Turns a refusal of any use case into what the client reads. */
export function toUserError(
  refusal: Refusal<PolicyRefusalValue>,
  locale: Locale,
  path?: readonly string[],
): View<UserError> {
  if (refusal.kind !== 'policy') return basicUserError(refusal, locale);
  const { decision, decisionId } = refusal;
  const basic = {
    code: decision.code,
    message: formatMessage(REFUSALS[decision.code], locale, decision.params),
    path: path ? [...path] : null,
    ruleId: decision.ruleId,
    basis: decision.basis,
    clauses: decision.clauseIds.map((id) => clauseOf(id, locale)),
    decisionId,
  };
  switch (decision.code) {
    case 'TARIFF_ABOVE_GUIDED_PRICE': {
      const { ceiling, unitPrice } = decision.params;
      const above: View<PriceAboveCeilingError> = {
        __typename: 'PriceAboveCeilingError',
        ...basic,
        ceiling: unitPriceMoney(String(ceiling)),
        requested: unitPriceMoney(String(unitPrice)),
      };
      return above;
    }
    case 'REDEVELOPMENT_BY_OPERATOR':
    case 'REDEVELOPMENT_BY_CONTROL_TIE': {
      const blocked: View<RedevelopmentBlockedError> = {
        __typename: 'RedevelopmentBlockedError',
        ...basic,
        chain: decision.path ?? [],
      };
      return blocked;
    }
    default: {
      const refused: View<PolicyRefusal> = { __typename: 'PolicyRefusal', ...basic };
      return refused;
    }
  }
}

/** What the answer to every creating mutation has beside the object itself. */
export const creationAnswer = (
  outcome: Outcome<Pick<Made<unknown>, 'isReplay'>, Refusal<PolicyRefusalValue>>,
  locale: Locale,
): { readonly userErrors: readonly View<UserError>[]; readonly idempotency: View<IdempotencyInfo> } => ({
  userErrors: outcome.ok ? [] : [toUserError(outcome.refusal, locale)],
  idempotency: { isReplay: outcome.ok && outcome.value.isReplay },
});
