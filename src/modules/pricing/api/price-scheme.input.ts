import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { DecimalScalar, UnitsScalar } from '../../../platform/graphql/scalars';
import type { PriceScheme } from '../../../policy';
import {
  MOST_BANDS,
  MOST_CUSTOMER_CLASSES,
  MOST_FIELD_STEPS,
  STANDARD_CLASS,
  type AccumulationPeriod,
} from '../../../policy/vocabulary';
import { AccumulationPeriodEnum } from './price.type';

/** Twice what is lawful, so that it is the rule that says how many there may be. */
const MOST_READ = 2;

@InputType({ description: 'The price of the units above one count and up to another.' })
class PriceBandInput {
  @Field(() => UnitsScalar, { description: 'Units that come before this band; 0 for the first.' })
  above!: number;

  @Field(() => UnitsScalar, {
    nullable: true,
    description: 'The last unit of this band; left out for the last band, which goes on.',
  })
  upTo?: number | null;

  @Field(() => DecimalScalar, {
    description:
      'Per unit in CNY, at most 6 decimal places: the ceiling or benchmark of a guided price, the price of a tariff. Zero for a free quota.',
  })
  unitPrice!: string;
}

@InputType({ description: 'The bands of one class of buyers, from a number of compared fields on.' })
class PriceLineInput {
  @Field(() => String, {
    defaultValue: STANDARD_CLASS,
    description:
      'Code of a class of buyers; STANDARD is for everybody without one and may not be missing in a scheme.',
  })
  @MaxLength(40)
  customerClass!: string;

  @Field(() => UnitsScalar, {
    defaultValue: 0,
    description: 'From this many compared fields up to the next line of the class; 0 for the first.',
  })
  fieldsFrom!: number;

  @Field(() => [PriceBandInput], {
    description: `1 to ${String(MOST_BANDS)} bands, each beginning where the one before ends.`,
  })
  @ArrayMaxSize(MOST_BANDS * MOST_READ)
  @ValidateNested()
  bands!: PriceBandInput[];
}

@InputType({
  description:
    'What a unit costs, for each class of buyers, number of compared fields and band of units. What depends on anything else, such as another product or a minimum purchase, cannot be expressed. Law: N65 三(二).',
})
export class PriceSchemeInput {
  @Field(() => AccumulationPeriodEnum, {
    defaultValue: 'ORDER',
    description: 'Over what the units of one buyer are counted; bands and free quotas begin anew with each.',
  })
  accumulation!: AccumulationPeriod;

  @Field(() => Int, {
    nullable: true,
    description:
      'Legal days, the first included, in which a repeat for the same subject is not charged again, 1 to 366; left out where each use is.',
  })
  @IsOptional()
  repeatWindowDays?: number | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True where a query without a hit costs nothing and is not counted.',
  })
  chargesHitsOnly!: boolean;

  @Field(() => [PriceLineInput], {
    description: `Lines of at most ${String(MOST_CUSTOMER_CLASSES)} classes with ${String(MOST_FIELD_STEPS)} steps each, in the order of their compared fields.`,
  })
  @ArrayMaxSize(MOST_CUSTOMER_CLASSES * MOST_FIELD_STEPS * MOST_READ)
  @ValidateNested()
  lines!: PriceLineInput[];
}

/** The scheme that an input means; null for none. */
export const schemeOf = (input: PriceSchemeInput | null | undefined): PriceScheme | null =>
  input == null
    ? null
    : {
        accumulation: input.accumulation,
        repeatWindowDays: input.repeatWindowDays ?? null,
        chargesHitsOnly: input.chargesHitsOnly,
        lines: input.lines.map(({ customerClass, fieldsFrom, bands }) => ({
          customerClass,
          fieldsFrom,
          bands: bands.map(({ above, upTo, unitPrice }) => ({ above, upTo: upTo ?? null, unitPrice })),
        })),
      };
