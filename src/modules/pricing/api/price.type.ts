import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import {
  DecimalScalar,
  InstantScalar,
  LegalDateScalar,
  Sha256Scalar,
} from '../../../platform/graphql/scalars';
import {
  ACCUMULATION_PERIODS,
  GUIDED_PRICE_FORMS,
  GUIDED_PRICE_STATES,
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

export const GuidedPriceFormEnum = enumOf(
  'GuidedPriceForm',
  GUIDED_PRICE_FORMS,
  'In what form the pricing office guides a price.',
  {
    CEILING: 'Ceiling 上限收费标准: a tariff is at or below it.',
    BENCHMARK: 'Benchmark 基准价 with an upper and a lower float: a tariff is within them.',
  },
);

export const AccumulationPeriodEnum = enumOf(
  'AccumulationPeriod',
  ACCUMULATION_PERIODS,
  'Over what the units of one buyer are counted.',
  {
    ORDER: 'Over one order.',
    MONTH: 'Over a calendar month in Asia/Shanghai.',
    YEAR: 'Over a calendar year in Asia/Shanghai.',
  },
);

@ObjectType({ description: 'What a guided price or a tariff counts, and over what.' })
export class PriceCounting {
  @Field(() => AccumulationPeriodEnum, {
    description: 'Over what the units of one buyer are counted; bands begin anew with each.',
  })
  accumulation!: AccumulationPeriod;

  @Field(() => Int, {
    nullable: true,
    description:
      'Legal days, the first included, in which a repeat for the same subject is not charged again; null where each use is.',
  })
  repeatWindowDays!: number | null;

  @Field(() => Boolean, { description: 'True where a query without a hit costs nothing and is not counted.' })
  chargesHitsOnly!: boolean;
}

export const SchemeHashField = (): PropertyDecorator =>
  Field(() => Sha256Scalar, {
    description:
      'SHA-256 over the canonical JSON (RFC 8785) of what the bands say, so that anybody can hold them against it.',
  });

export const GuidedPriceStateEnum = enumOf(
  'GuidedPriceState',
  GUIDED_PRICE_STATES,
  'How a guided price stands today, Asia/Shanghai.',
  {
    COMING: 'Issued and public, and not yet in force.',
    IN_FORCE: 'In force: nothing is charged above it.',
    SUPERSEDED: 'Another took its place.',
    REVOKED: 'Taken back: nothing is sold under it.',
  },
);

@ObjectType({ description: 'The act by which a guided price was revoked. Public with it.' })
export class GuidedPriceRevocation {
  @Field(() => LegalDateScalar, {
    description: 'First day on which the guided price holds no longer, Asia/Shanghai.',
  })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Number of the revoking document.' })
  documentNumber!: string;

  @Field(() => String, { description: 'Why it was revoked.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When it was revoked, UTC.' })
  revokedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted the revocation.' })
  decisionId!: string;
}

@ObjectType({
  implements: Node,
  description:
    'A government-guided price 政府指导价: between what amounts one charged offering may be sold, by an act of the pricing office, in force from its date until it is superseded or revoked. Never changed. Public with its product, also while it is still to come. Law: N65 一, 二.',
})
export class GuidedPrice extends Node {
  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the ceiling contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => GuidedPriceFormEnum, { description: 'Whether its amounts are ceilings or benchmarks.' })
  form!: GuidedPriceForm;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How far a tariff may go above the benchmark, in percent of it; null for a ceiling.',
  })
  upPercent!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How far a tariff may go below the benchmark, in percent of it; null for a ceiling.',
  })
  downPercent!: string | null;

  @SchemeHashField()
  schemeHash!: string;

  @Field(() => String, { description: 'Number of the document by which it was issued.' })
  documentNumber!: string;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it takes the place of the one before; null for one that was issued.',
  })
  reason!: string | null;

  @Field(() => InstantScalar, {
    description: 'When it was issued, UTC; it is public from then on, also while it is still to come.',
  })
  issuedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

@ObjectType({
  description:
    'What the operator charges per unit, at or below the guided price, or before there is one at or below its confirmed trial tariff. Published with its product. Law: N65 二, 五.',
})
export class Tariff {
  @Field(() => ID, { description: 'Names the version of the tariff.' })
  id!: string;

  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the price contains value-added tax.' })
  taxBasis!: TaxBasis;

  @SchemeHashField()
  schemeHash!: string;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

export const GuidedPriceConnection = connectionType(GuidedPrice, 'GuidedPrice');
export const TariffConnection = connectionType(Tariff, 'Tariff');
