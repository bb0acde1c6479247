import { IsOptional, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField, ReasonField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { TaxBasis, TrialTariffState } from '../../../policy/vocabulary';
import { PriceSchemeInput } from './price-scheme.input';
import { TaxBasisEnum } from './price.type';
import { TrialTariffStateEnum } from './trial-tariff.type';

@InputType({ description: 'A trial tariff to be confirmed.' })
export class SubmitTrialTariffInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The offering for industry that is charged, of an approved product.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'One price per unit for everybody in CNY, at most 6 decimal places. Give this or scheme.',
  })
  unitPrice?: string | null;

  @Field(() => PriceSchemeInput, {
    nullable: true,
    description: 'Prices by class of buyers, compared fields and band of units. Give this or unitPrice.',
  })
  @IsOptional()
  @ValidateNested()
  scheme?: PriceSchemeInput | null;

  @Field(() => TaxBasisEnum, { description: 'Whether the prices contain value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => LegalDateScalar, {
    description:
      'First day, Asia/Shanghai: today or later, within 31 days (setting TRIAL_TARIFF_NOTICE_DAYS), after the latest price. Where it is confirmed later, it begins on that day.',
  })
  effectiveFrom!: string;

  @ReasonField('Why these prices, not blank')
  @Matches(/\S/)
  reason!: string;

  @Field(() => String, {
    description: 'Title of the document in which it is set, 2 to 200 characters, not blank.',
  })
  @Length(2, 200)
  @Matches(/\S/)
  documentTitle!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of that document.' })
  documentHash!: string;
}

@InputType({ description: 'Which trial tariff is confirmed, and by what document.' })
export class ConfirmTrialTariffInput {
  @Field(() => ID, { description: 'The trial tariff.' })
  @MaxLength(ID_LENGTH)
  trialTariffId!: string;

  @Field(() => Int, { description: 'The version of the trial tariff that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Number of the agency’s document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;
}

@InputType({ description: 'Which trial tariff is declined, and why.' })
export class DeclineTrialTariffInput {
  @Field(() => ID, { description: 'The trial tariff.' })
  @MaxLength(ID_LENGTH)
  trialTariffId!: string;

  @Field(() => Int, { description: 'The version of the trial tariff that was read.' })
  @Min(1)
  expectedVersion!: number;

  @ReasonField('Why, in words that are told to the operator, not blank')
  @Matches(/\S/)
  reason!: string;
}

@InputType({ description: 'Which trial tariffs to list.' })
class TrialTariffWhere {
  @Field(() => ID, { nullable: true, description: 'Of products under this agreement.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  agreementId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this offering.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  offeringId?: string;

  @Field(() => TrialTariffStateEnum, { nullable: true, description: 'In this state.' })
  @IsOptional()
  state?: TrialTariffState;
}

@ArgsType()
export class TrialTariffsArgs extends PageArgs {
  @Field(() => TrialTariffWhere, { nullable: true, description: 'Which trial tariffs.' })
  @IsOptional()
  where?: TrialTariffWhere;
}
