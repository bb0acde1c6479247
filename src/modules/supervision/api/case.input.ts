import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { PageArgs } from '../../../platform/graphql/pagination';
import type { CaseKind, CaseState } from '../../../policy/vocabulary';
import { CaseKindEnum, CaseStateEnum } from './supervision-enums.type';

@InputType({ description: 'Which cases to list.' })
export class CaseWhere {
  @Field(() => [CaseKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  @ArrayMaxSize(10)
  kinds?: CaseKind[];

  @Field(() => [CaseStateEnum], { nullable: true, description: 'In one of these states.' })
  @ArrayMaxSize(10)
  states?: CaseState[];

  @Field(() => ID, { nullable: true, description: 'About this order or derived product.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  subjectId?: string;
}

@ArgsType()
export class CasesArgs extends PageArgs {
  @Field(() => CaseWhere, { nullable: true, description: 'Which cases.' })
  @IsOptional()
  @ValidateNested()
  where?: CaseWhere;
}
