import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Money } from '../../../platform/graphql/money.type';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { DecimalScalar, InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { DEVIATION_BANDS, type DeviationBand } from '../../../policy/vocabulary';

const DeviationBandEnum = enumOf(
  'DeviationBand',
  DEVIATION_BANDS,
  'How far the revenue of a year lies from its maximum, either way. Law: N65 四.',
  {
    WITHIN: 'By 10 % at most, 10 % included: tariffs are adjusted.',
    BEYOND: 'By more than 10 %: ceilings are adjusted.',
  },
);

@ObjectType({ description: 'That a share of the maximum was reached, as it was told once. Law: N65 四.' })
export class RevenueWarning {
  @Field(() => Int, { description: 'The share in percent of the maximum: 90 or 100.' })
  percent!: number;

  @Field(() => Money, { description: 'What had come in by then, in CNY.' })
  revenue!: Money;

  @Field(() => InstantScalar, { description: 'When it was told, UTC.' })
  warnedAt!: Date;
}

@ObjectType({
  description:
    'How the revenue of a year stands against its maximum: payments booked on charged orders by now. Revenue above the maximum is told and stops no sale. Law: N65 四.',
})
export class RevenueStanding {
  @Field(() => Money, { description: 'What came in, in CNY, of the tax basis of the maximum.' })
  revenue!: Money;

  @Field(() => Money, { description: 'Revenue less maximum in CNY, signed and exact.' })
  difference!: Money;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The same in percent of the maximum, signed, rounded half-up to 4 decimals to be read; the band is told from the exact amounts. Null for a maximum of zero.',
  })
  deviationPercent!: string | null;

  @Field(() => DeviationBandEnum, { description: 'On which side of the limit it lies as it stands.' })
  band!: DeviationBand;

  @Field(() => Money, {
    description: 'Profit in CNY: revenue less the operating cost and the taxes of the maximum, signed.',
  })
  profit!: Money;
}

@ObjectType({ description: 'How a cycle stands today, net over its years. Law: N65 四.' })
export class CycleStanding {
  @Field(() => Money, { description: 'What came in on the days of its maxima, in CNY.' })
  revenue!: Money;

  @Field(() => Money, { description: 'All of its maxima that were fixed, in CNY.' })
  maximum!: Money;

  @Field(() => Money, {
    description:
      'The same for the days that have passed, in CNY: of a running year by its days, rounded down. It settles nothing.',
  })
  maximumToDate!: Money;

  @Field(() => Money, {
    description: 'What came in beyond all of its maxima, in CNY; zero for less, which is not carried over.',
  })
  excess!: Money;

  @Field(() => Money, { description: 'What came in beyond the days that have passed, in CNY.' })
  excessToDate!: Money;
}

@ObjectType({ description: 'What of a revenue came in by one product. Law: N65 五.' })
export class ProductRevenue {
  @Field(() => Int, { description: 'How many charged orders were paid.' })
  orderCount!: number;

  @Field(() => DecimalScalar, { description: 'How much was sold, in charge units of the product.' })
  volume!: string;
}

@ObjectType({
  implements: Node,
  description:
    'The result of a year: what came in during the days of one maximum permitted revenue, found once they had passed. Seen like that maximum. Law: N65 四.',
})
export class AnnualResult extends Node {
  @Field(() => ID, { description: 'The agreement whose operation it is about.' })
  agreementId!: string;

  @Field(() => Int, {
    description: 'The deviation in percent up to which tariffs are adjusted, as it counted then.',
  })
  limitPercent!: number;

  @Field(() => DeviationBandEnum, { description: 'On which side of the limit it lies.' })
  band!: DeviationBand;

  @Field(() => InstantScalar, { description: 'When it was found, UTC.' })
  foundAt!: Date;

  @Field(() => ID, { description: 'The recorded decision behind it.' })
  decisionId!: string;
}

@ObjectType({ description: 'A tariff that began within a period. Law: N65 五.' })
export class TariffAdjustment {
  @Field(() => LegalDateScalar, { description: 'First day of the tariff, Asia/Shanghai.' })
  effectiveFrom!: string;
}

@ObjectType({
  description:
    'What an authorised operation did over some days, as the authorising entity reports it by 31 March for the year before. Revenue under trial tariffs is shown too, though no maximum limits it. Seen by pricing offices, the agency and the operator of the agreement, auditors and regulators. Law: N65 五.',
})
export class OperatingFigures {
  @Field(() => ID, { description: 'The agreement.' })
  agreementId!: string;

  @Field(() => String, { description: 'Number of the agreement.' })
  agreementNumber!: string;

  @Field(() => LegalDateScalar, { description: 'First day, Asia/Shanghai.' })
  from!: string;

  @Field(() => LegalDateScalar, { description: 'Last day, Asia/Shanghai.' })
  to!: string;
}

export const AnnualResultConnection = connectionType(AnnualResult, 'AnnualResult');
export const ProductRevenueConnection = connectionType(ProductRevenue, 'ProductRevenue');
export const TariffAdjustmentConnection = connectionType(TariffAdjustment, 'TariffAdjustment');
