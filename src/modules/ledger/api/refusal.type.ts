import { Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import type { Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import { UnitsScalar } from '../../../platform/graphql/scalars';
import { formatMessage, type Locale } from '../../../platform/graphql/locale';
import { basicUserError, UserError } from '../../../platform/graphql/user-error.type';
import type { Refusal } from '../../../platform/refusal';
import type { RefusalParams } from '../../../policy/decision';
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

@ObjectType({ description: 'Where in a price scheme a price stands.' })
class PricePlace {
  @Field(() => String, { description: 'Code of the class of buyers.' })
  customerClass!: string;

  @Field(() => UnitsScalar, { description: 'From this many compared fields.' })
  fieldsFrom!: number;

  @Field(() => UnitsScalar, { description: 'The first unit that it is about, counted from 1.' })
  fromUnit!: number;
}

const PlaceOfPrice = (): PropertyDecorator =>
  Field(() => PricePlace, {
    nullable: true,
    description: 'Which units of which buyers; null where one price is for all of them.',
  });

@ObjectType({
  implements: [UserError, RuleRefusal],
  description: 'Returned when a price is above the government-guided price. Law: N65 二.',
})
class PriceAboveCeilingError extends RuleRefusal {
  @Field(() => Money, { description: 'The guided price in force: the highest lawful unit price.' })
  ceiling!: Money;

  @Field(() => Money, { description: 'The unit price that was refused.' })
  requested!: Money;

  @PlaceOfPrice()
  place!: PricePlace | null;
}

@ObjectType({
  implements: [UserError, RuleRefusal],
  description: 'Returned when a price is below a benchmark less its lower float. Law: N65 二.',
})
class PriceBelowFloorError extends RuleRefusal {
  @Field(() => Money, { description: 'The lowest unit price that the guided price allows.' })
  floor!: Money;

  @Field(() => Money, { description: 'The unit price that was refused.' })
  requested!: Money;

  @PlaceOfPrice()
  place!: PricePlace | null;
}

@ObjectType({
  implements: [UserError, RuleRefusal],
  description:
    'Returned when a figure is refused: names the one that was asked for and the one that would pass.',
})
class FigureRefusedError extends RuleRefusal {
  @Field(() => String, { description: 'What was asked for: a number, a date or a word, as it was given.' })
  asked!: string;

  @Field(() => String, {
    description: 'The limit, of the same kind; the message says whether it still belongs to what is allowed.',
  })
  limit!: string;
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
    case 'TARIFF_ABOVE_GUIDED_PRICE':
    case 'TARIFF_BAND_ABOVE_GUIDED_PRICE': {
      const { ceiling, unitPrice } = decision.params;
      const above: View<PriceAboveCeilingError> = {
        __typename: 'PriceAboveCeilingError',
        ...basic,
        ceiling: unitPriceMoney(String(ceiling)),
        requested: unitPriceMoney(String(unitPrice)),
        place: placeOf(decision.params),
      };
      return above;
    }
    case 'TARIFF_BELOW_GUIDED_PRICE': {
      const { floor, unitPrice } = decision.params;
      const below: View<PriceBelowFloorError> = {
        __typename: 'PriceBelowFloorError',
        ...basic,
        floor: unitPriceMoney(String(floor)),
        requested: unitPriceMoney(String(unitPrice)),
        place: placeOf(decision.params),
      };
      return below;
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
      const { figures } = REFUSALS[decision.code];
      if (figures !== undefined) {
        const figure: View<FigureRefusedError> = {
          __typename: 'FigureRefusedError',
          ...basic,
          asked: String(decision.params[figures.asked]),
          limit: String(decision.params[figures.limit]),
        };
        return figure;
      }
      const refused: View<PolicyRefusal> = { __typename: 'PolicyRefusal', ...basic };
      return refused;
    }
  }
}

function placeOf({ customerClass, fieldsFrom, fromUnit }: RefusalParams): View<PricePlace> | null {
  return customerClass === undefined
    ? null
    : {
        customerClass: String(customerClass),
        fieldsFrom: Number(fieldsFrom),
        fromUnit: Number(fromUnit),
      };
}

/** What the answer to every creating mutation has beside the object itself. */
export const creationAnswer = (
  outcome: Outcome<Pick<Made<unknown>, 'isReplay'>, Refusal<PolicyRefusalValue>>,
  locale: Locale,
): { readonly userErrors: readonly View<UserError>[]; readonly idempotency: View<IdempotencyInfo> } => ({
  userErrors: outcome.ok ? [] : [toUserError(outcome.refusal, locale)],
  idempotency: { isReplay: outcome.ok && outcome.value.isReplay },
});
