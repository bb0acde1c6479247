import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { CostHead, CostLineKind, PlanCostHead, TaxBasis } from '../../../policy/vocabulary';
import { CostHeadEnum, CostLineKindEnum, PlanCostHeadEnum } from './maximum-revenue.type';
import { TaxBasisEnum } from './price.type';

@InputType({ description: 'An evaluation cycle to be opened.' })
export class OpenEvaluationCycleInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement whose operation is evaluated.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day, Asia/Shanghai: of the running year or later, within a year from today.',
  })
  startsOn!: string;

  @Field(() => LegalDateScalar, { description: 'Last day, Asia/Shanghai: within 3 years in principle.' })
  endsOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is longer than 3 years, 2 to 500 characters; needed for that alone.',
  })
  @IsOptional()
  @Length(2, 500)
  lengthReason?: string;

  @Field(() => String, { description: 'Number of the document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;
}

@InputType({ description: 'One line of a cost survey.' })
class CostLineInput {
  @Field(() => CostLineKindEnum, { description: 'Booked, or why it is excluded.' })
  kind!: CostLineKind;

  @Field(() => CostHeadEnum, { description: 'Its head in the national notice.' })
  head!: CostHead;

  @Field(() => PlanCostHeadEnum, {
    nullable: true,
    description: 'Its head in the plan, one that maps to the national head; query costHeads tells which.',
  })
  @IsOptional()
  planHead?: PlanCostHead;

  @Field(() => DecimalScalar, { description: 'Amount in CNY from zero, at most 2 decimal places.' })
  amount!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it is excluded, or by which key a shared cost was divided, at most 500 characters; needed for an exclusion.',
  })
  @IsOptional()
  @MaxLength(500)
  note?: string;
}

@InputType({ description: 'A maximum permitted revenue to be fixed, with everything it is computed from.' })
export class FixMaximumRevenueInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agreement whose operation is limited.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The calendar year that it is for. Give this, or both days.',
  })
  @IsOptional()
  @Min(2025)
  @Max(2199)
  year?: number;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day, Asia/Shanghai, where it is for no calendar year: of the running year or later.',
  })
  @IsOptional()
  effectiveFrom?: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day, Asia/Shanghai: within a year of the first.',
  })
  @IsOptional()
  effectiveTo?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version whose place it takes, which is kept as history; none otherwise.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  replacesId?: string;

  @Field(() => Int, { description: 'The year in which the cost survey was made.' })
  @Min(2000)
  @Max(2199)
  surveyYear!: number;

  @Field(() => Int, { description: 'The year of the bond average: the one before the survey.' })
  @Min(2000)
  @Max(2199)
  bondYear!: number;

  @Field(() => DecimalScalar, {
    description: 'Average yield of 10-year government bonds in that year, in percent, at most 4 decimals.',
  })
  bondAveragePercent!: string;

  @Field(() => DecimalScalar, { description: 'Add-on in percentage points, 6 at most, 4 decimals.' })
  addOnPoints!: string;

  @Field(() => [CostLineInput], { description: 'The cost survey, 1 to 100 lines.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  costs!: CostLineInput[];

  @Field(() => DecimalScalar, { description: 'Government subsidy in CNY, deducted from the cost.' })
  subsidy!: string;

  @Field(() => DecimalScalar, { description: 'Taxes in CNY as the pricing office has confirmed them.' })
  taxes!: string;

  @Field(() => String, { description: 'How the taxes were found, at most 500 characters.' })
  @MaxLength(500)
  taxNote!: string;

  @Field(() => DecimalScalar, {
    defaultValue: '0',
    description: 'What is taken off for the excess of earlier cycles, in CNY. Law: N65 四.',
  })
  deduction!: string;

  @Field(() => DecimalScalar, {
    description: 'Permitted profit in CNY as the document states it; it is computed anew and compared.',
  })
  permittedProfit!: string;

  @Field(() => DecimalScalar, {
    description:
      'The maximum in CNY as the document states it: cost, profit and taxes less the deduction, rounded down to the fen once; it is computed anew and compared.',
  })
  amount!: string;

  @Field(() => TaxBasisEnum, { description: 'Whether it contains value-added tax: as the ceilings do.' })
  taxBasis!: TaxBasis;

  @Field(() => String, { description: 'Number of the document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;
}

@InputType({ description: 'Which maximum permitted revenues to list.' })
class MaximumRevenueWhere {
  @Field(() => ID, { nullable: true, description: 'Of this agreement.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  agreementId?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for those whose place no later version took, false for the others.',
  })
  @IsOptional()
  isStanding?: boolean;
}

@ArgsType()
export class MaximumRevenuesArgs extends PageArgs {
  @Field(() => MaximumRevenueWhere, { nullable: true, description: 'Which maxima.' })
  @IsOptional()
  where?: MaximumRevenueWhere;
}

@ArgsType()
export class EvaluationCyclesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agreement.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  agreementId?: string;
}
