import { IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';

@InputType({ description: 'Which cycle is closed, and over how many later ones its excess is spread.' })
export class CloseEvaluationCycleInput {
  @Field(() => ID, { description: 'The cycle; its last day has passed.' })
  @MaxLength(ID_LENGTH)
  cycleId!: string;

  @Field(() => Int, { description: 'The version of the cycle that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Number of the document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Within how many later cycles the excess is taken off, 1 to 10.',
  })
  @Min(1)
  @Max(10)
  instalments!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The written request for more than one, 2 to 200 characters.',
  })
  @IsOptional()
  @Length(2, 200)
  smoothingRequest?: string;
}

@ArgsType()
export class AnnualResultsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this agreement.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  agreementId?: string;
}

@ArgsType()
export class OperatingFiguresArgs {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day, Asia/Shanghai: 1 January for a calendar year.',
  })
  from!: string;

  @Field(() => LegalDateScalar, {
    description: 'Last day, Asia/Shanghai, within 10 years of the first: 31 December for a calendar year.',
  })
  to!: string;
}
