import { IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { TaxBasis } from '../../../policy/vocabulary';
import { TaxBasisEnum } from './price.type';

@InputType({ description: 'A guided price to be issued.' })
export class IssueGuidedPriceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for industry that is priced.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => DecimalScalar, {
    description: 'Ceiling per unit in CNY, at most 6 decimal places; a computed ceiling is rounded down.',
  })
  ceiling!: string;

  @Field(() => TaxBasisEnum, { description: 'Whether the ceiling contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => String, { description: 'Number of the issuing document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day in force, Asia/Shanghai: today or later, after the latest version.',
  })
  effectiveFrom!: string;
}

@InputType({ description: 'A tariff to be set.' })
export class SetTariffInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for industry that is charged.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => DecimalScalar, {
    description: 'Price per unit in CNY, at most 6 decimal places, at or below the guided price.',
  })
  unitPrice!: string;

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
