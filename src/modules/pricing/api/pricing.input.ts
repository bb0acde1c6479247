import { IsOptional, Length, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField, ReasonField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { GuidedPriceForm, TaxBasis } from '../../../policy/vocabulary';
import { PriceSchemeInput } from './price-scheme.input';
import { GuidedPriceFormEnum, TaxBasisEnum } from './price.type';

@InputType()
abstract class GuidedPriceTermsInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'One ceiling per unit for everybody in CNY, at most 6 decimal places; a computed ceiling is rounded down. Give this or scheme.',
  })
  ceiling?: string | null;

  @Field(() => PriceSchemeInput, {
    nullable: true,
    description:
      'Ceilings, or benchmarks, by class of buyers, compared fields and band of units. Give this or ceiling.',
  })
  @IsOptional()
  @ValidateNested()
  scheme?: PriceSchemeInput | null;

  @Field(() => GuidedPriceFormEnum, {
    defaultValue: 'CEILING',
    description: 'Whether the amounts are ceilings or benchmarks with floats.',
  })
  form!: GuidedPriceForm;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'How far a tariff may go above a benchmark, in percent of it, at most 4 decimal places; 20 is 20 %.',
  })
  upPercent?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'How far a tariff may go below a benchmark, in percent of it, 0 to 100, at most 4 decimal places.',
  })
  downPercent?: string | null;

  @Field(() => TaxBasisEnum, {
    description: 'Whether the ceiling contains value-added tax: as the maximum permitted revenue does.',
  })
  taxBasis!: TaxBasis;

  @Field(() => Int, {
    description:
      'How many units are expected to be sold in a year, from 1. All ceilings under the agreement, each times its forecast, stay within the maximum permitted revenue. Law: N65 二, 三(二).',
  })
  @Min(1)
  forecastVolume!: number;

  @Field(() => String, { description: 'Number of the issuing document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day in force, Asia/Shanghai: today or later, after the latest version.',
  })
  effectiveFrom!: string;
}

@InputType({ description: 'A guided price to be issued.' })
export class IssueGuidedPriceInput extends GuidedPriceTermsInput {
  @Field(() => ID, { description: 'The offering for industry that is priced.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;
}

@InputType({ description: 'A guided price that takes the place of the latest one.' })
export class SupersedeGuidedPriceInput extends GuidedPriceTermsInput {
  @Field(() => ID, { description: 'The guided price that ends the day before.' })
  @MaxLength(ID_LENGTH)
  guidedPriceId!: string;

  @ReasonField('Why another price takes its place')
  reason!: string;
}

@InputType({ description: 'A guided price to be revoked.' })
export class RevokeGuidedPriceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The guided price.' })
  @MaxLength(ID_LENGTH)
  guidedPriceId!: string;

  @Field(() => LegalDateScalar, {
    description:
      'First day on which it holds no longer, Asia/Shanghai: today or later, and a day on which it would be in force.',
  })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Number of the revoking document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @ReasonField('Why it is revoked')
  reason!: string;
}

@InputType({ description: 'A tariff to be set.' })
export class SetTariffInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for industry that is charged.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'One price per unit for everybody in CNY, at most 6 decimal places, at or below the guided price. Give this or scheme.',
  })
  unitPrice?: string | null;

  @Field(() => PriceSchemeInput, {
    nullable: true,
    description:
      'Prices by class of buyers, compared fields and band of units, each within the guided price of its units. Give this or unitPrice.',
  })
  @IsOptional()
  @ValidateNested()
  scheme?: PriceSchemeInput | null;

  @Field(() => TaxBasisEnum, { description: 'Same basis as the guided price.' })
  taxBasis!: TaxBasis;

  @Field(() => LegalDateScalar, {
    description: 'First day in force, Asia/Shanghai: today or later, after the latest version.',
  })
  effectiveFrom!: string;
}

@InputType({ description: 'Which guided prices to list.' })
export class GuidedPriceWhere {
  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  productId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this offering.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  offeringId?: string;
}

@ArgsType()
export class GuidedPricesArgs extends PageArgs {
  @Field(() => GuidedPriceWhere, { nullable: true, description: 'Which guided prices.' })
  @IsOptional()
  where?: GuidedPriceWhere;
}

@InputType({ description: 'Which tariffs to list.' })
export class TariffWhere {
  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  productId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this offering.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  offeringId?: string;
}

@ArgsType()
export class TariffsArgs extends PageArgs {
  @Field(() => TariffWhere, { nullable: true, description: 'Which tariffs.' })
  @IsOptional()
  where?: TariffWhere;
}
