import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, LegalDateScalar, Sha256Scalar, UnitsScalar } from '../../../platform/graphql/scalars';
import { UserError } from '../../../platform/graphql/user-error.type';
import type {
  ChargeMeasure,
  ChargeUnit,
  PurposeClass,
  QuoteChangeKind,
  TaxBasis,
} from '../../../policy/vocabulary';
import { ChargeMeasureEnum, ChargeUnitEnum, PurposeClassEnum } from '../../listing/api/listing-enums.type';
import { TaxBasisEnum } from '../../pricing/api/price.type';
import { QuoteChangeKindEnum } from './ordering-enums.type';

@ObjectType({
  description:
    'What one buyer would pay now for one product, scenario and purpose, and what that rests on. An order names it by its hash.',
})
export class Quote {
  @Field(() => Sha256Scalar, {
    description:
      'Name it as expectedQuoteHash in placeOrder. Good until validUntil, as long as nothing changes.',
  })
  hash!: string;

  @Field(() => PurposeClassEnum, { description: 'The purpose it was asked for.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure!: ChargeMeasure;

  @Field(() => Int, { description: 'Number of units.' })
  quantity!: number;

  @Field(() => String, {
    description:
      'Customer class by which the buyer is priced on this day; STANDARD for a buyer that belongs to no other.',
  })
  customerClass!: string;

  @Field(() => TaxBasisEnum, {
    nullable: true,
    description: 'Whether the price contains value-added tax; null for free use.',
  })
  taxBasis!: TaxBasis | null;

  @Field(() => InstantScalar, {
    description: 'End of the legal day, UTC: guided price and tariff are judged by the day.',
  })
  validUntil!: Date;

  @Field(() => ID, { description: 'The list item that carries the approval of what is quoted.' })
  approvedItemId!: string;

  @Field(() => [ID], { description: 'The rules that were asked and stand not against it.' })
  ruleIds!: readonly string[];
}

@ObjectType({
  description:
    'Something that would make the same request cost another amount, or have another answer. Seen by whoever asked for the quote.',
})
export class QuoteChange {
  @Field(() => QuoteChangeKindEnum, { description: 'What it is.' })
  kind!: QuoteChangeKind;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Its first day, Asia/Shanghai; null for NEXT_BAND, which the buyer decides.',
  })
  on!: string | null;

  @Field(() => UnitsScalar, {
    nullable: true,
    description:
      'Units after which the next price begins, counted as the tariff counts: in the order, or with what was ordered in its month or year. Null for all but NEXT_BAND.',
  })
  aboveUnits!: number | null;
}

@ObjectType({ description: 'Answer to quote: the price, or the rule that stands against an order.' })
export class QuotePayload {
  @Field(() => Quote, { nullable: true, description: 'The quote; null when an order would be refused.' })
  quote!: Quote | null;

  @Field(() => [UserError], { description: 'Why an order would be refused; empty with a quote.' })
  userErrors!: UserError[];
}
