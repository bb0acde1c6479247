import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField, ReasonField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { ProposalState } from '../../../policy/vocabulary';
import { ProposalStateEnum } from './price-proposal.type';

@InputType({
  description: 'What share of the maximum a product takes, by what it uses, in percent of the whole.',
})
class AllocationWeightsInput {
  @Field(() => DecimalScalar, { defaultValue: '0', description: 'For data, at most 4 decimals.' })
  data!: string;

  @Field(() => DecimalScalar, { defaultValue: '0', description: 'For computing, at most 4 decimals.' })
  computing!: string;

  @Field(() => DecimalScalar, { defaultValue: '0', description: 'For storage, at most 4 decimals.' })
  storage!: string;

  @Field(() => DecimalScalar, { defaultValue: '0', description: 'For labour, at most 4 decimals.' })
  labour!: string;
}

@InputType({ description: 'One offering to be priced.' })
class ProposedLineInput {
  @Field(() => ID, { description: 'The offering for industry, of a product approved under the agreement.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => AllocationWeightsInput, { description: 'Its share of the maximum; above zero together.' })
  weights!: AllocationWeightsInput;

  @Field(() => String, { description: 'How the weights were found, at most 500 characters.' })
  @MaxLength(500)
  basisNote!: string;

  @Field(() => Int, { description: 'How many units are expected to be sold in a year, from 1.' })
  @Min(1)
  forecastVolume!: number;

  @Field(() => Int, {
    defaultValue: 6,
    description: 'To how many decimal places the ceiling is rounded down, 0 to 6.',
  })
  @Min(0)
  @Max(6)
  places!: number;
}

@InputType({ description: 'Guided prices to be proposed together.' })
export class ProposeGuidedPricesInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The maximum permitted revenue that is shared out.' })
  @MaxLength(ID_LENGTH)
  maximumRevenueId!: string;

  @Field(() => String, {
    description: 'Number of the agency’s written report, at most 200 characters. Law: N65 二.',
  })
  @MaxLength(200)
  reportReference!: string;

  @Field(() => [ProposedLineInput], {
    description: 'The offerings, 1 to 200, each once; all weights 100 at most.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  lines!: ProposedLineInput[];
}

@InputType({ description: 'Which proposal is declined, and why.' })
export class DeclinePriceProposalInput {
  @Field(() => ID, { description: 'The proposal.' })
  @MaxLength(ID_LENGTH)
  proposalId!: string;

  @Field(() => Int, { description: 'The version of the proposal that was read.' })
  @Min(1)
  expectedVersion!: number;

  @ReasonField('Why, in words that are told to the agency and the operator')
  reason!: string;
}

@InputType({ description: 'Which proposal is issued, and from when.' })
export class IssueProposedPricesInput {
  @Field(() => ID, { description: 'The proposal.' })
  @MaxLength(ID_LENGTH)
  proposalId!: string;

  @Field(() => Int, { description: 'The version of the proposal that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Number of the issuing document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @Field(() => LegalDateScalar, {
    description:
      'First day in force, Asia/Shanghai: today or later, after the latest version of each offering, within the maximum that the proposal shares out.',
  })
  effectiveFrom!: string;
}

@InputType({ description: 'Which price proposals to list.' })
class PriceProposalWhere {
  @Field(() => ID, { nullable: true, description: 'Of this agreement.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  agreementId?: string;

  @Field(() => ProposalStateEnum, { nullable: true, description: 'In this state.' })
  @IsOptional()
  state?: ProposalState;
}

@ArgsType()
export class PriceProposalsArgs extends PageArgs {
  @Field(() => PriceProposalWhere, { nullable: true, description: 'Which proposals.' })
  @IsOptional()
  where?: PriceProposalWhere;
}
