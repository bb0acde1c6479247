import { IsOptional, Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import type { CaseRuling } from '../../../policy/vocabulary';
import { CaseRulingEnum } from '../../supervision/api/supervision-enums.type';

@InputType({ description: 'The agency’s ruling on a case.' })
export class RuleCaseInput {
  @Field(() => ID, { description: 'The case.' })
  @MaxLength(ID_LENGTH)
  caseId!: string;

  @Field(() => Int, { description: 'The version of the case that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => CaseRulingEnum, { description: 'The ruling.' })
  ruling!: CaseRuling;

  @Field(() => String, { description: 'Why, 2 to 1,000 characters; told to whom the case concerns.' })
  @Length(2, 1000)
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'For REGULARISE and only for it: the paid order for industry, by the same user of the same product, under which it goes on.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  orderId?: string;
}

@InputType({ description: 'Which case is looked at again, and why.' })
export class ReopenCaseInput {
  @Field(() => ID, { description: 'The case.' })
  @MaxLength(ID_LENGTH)
  caseId!: string;

  @Field(() => Int, { description: 'The version of the case that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Why, 2 to 1,000 characters; told to whom the case concerns.' })
  @Length(2, 1000)
  reason!: string;
}
