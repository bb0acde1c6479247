import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import {
  ACCUMULATION_PERIODS,
  GUIDED_PRICE_FORMS,
  TAX_BASES,
  type AccumulationPeriod,
  type ChargeUnit,
  type GuidedPriceForm,
  type TaxBasis,
} from '../../../policy/vocabulary';
import { ChargeUnitEnum } from '../../listing/api/listing-enums.type';

export const TaxBasisEnum = enumOf('TaxBasis', TAX_BASES, 'Whether an amount contains value-added tax.', {
  TAX_INCLUSIVE: 'Value-added tax is contained.',
  TAX_EXCLUSIVE: 'Value-added tax comes on top.',
});

const GuidedPriceFormEnum = enumOf(
  'GuidedPriceForm',
  GUIDED_PRICE_FORMS,
  'How a guided price is written. Law: N65 一.',
  {
    CEILING: 'Highest prices 上限收费标准.',
    BENCHMARK: 'Benchmarks 基准价 from which a tariff may differ by a float 浮动幅度 up and down.',
  },
);

const AccumulationPeriodEnum = enumOf(
  'AccumulationPeriod',
  ACCUMULATION_PERIODS,
  'Over what the units of one buyer are counted: bands begin anew with each.',
  { ORDER: 'Each order by itself.', MONTH: 'A calendar month.', YEAR: 'A calendar year.' },
);

@ObjectType({
  implements: Node,
  description:
    'A government-guided price 政府指导价: the ceiling for one charged offering, issued by the pricing office, in force from its date until the next one begins. Public with its product. Law: N65 一, 二.',
})
export class GuidedPrice extends Node {
  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the ceiling contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => GuidedPriceFormEnum, { description: 'Whether it is written as ceilings or as benchmarks.' })
  form!: GuidedPriceForm;

  @Field(() => AccumulationPeriodEnum, { description: 'Over what the units of one buyer are counted.' })
  accumulation!: AccumulationPeriod;

  @Field(() => Int, {
    nullable: true,
    description:
      'Legal days, the first included, in which a repeat for the same subject is charged once, 1 to 366; null when each use is charged.',
  })
  repeatWindowDays!: number | null;

  @Field(() => Boolean, { description: 'Whether a query without a hit is free and not counted.' })
  chargesHitsOnly!: boolean;

  @Field(() => String, { description: 'Number of the document by which it was issued.' })
  documentNumber!: string;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => InstantScalar, { description: 'When it was issued, UTC.' })
  issuedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

@ObjectType({
  description:
    'What the operator charges per unit, at or below the guided price. Published with its product. Law: N65 二, 五.',
})
export class Tariff {
  @Field(() => ID, { description: 'Names the version of the tariff.' })
  id!: string;

  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the price contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => AccumulationPeriodEnum, { description: 'Over what the units of one buyer are counted.' })
  accumulation!: AccumulationPeriod;

  @Field(() => Int, {
    nullable: true,
    description:
      'Legal days, the first included, in which a repeat for the same subject is charged once, 1 to 366; null when each use is charged.',
  })
  repeatWindowDays!: number | null;

  @Field(() => Boolean, { description: 'Whether a query without a hit is free and not counted.' })
  chargesHitsOnly!: boolean;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

export const GuidedPriceConnection = connectionType(GuidedPrice, 'GuidedPrice');
export const TariffConnection = connectionType(Tariff, 'Tariff');
