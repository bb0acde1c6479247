import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import type { DutyKind, DutyState, NoticeKind } from '../../../policy/vocabulary';
import { DutyKindEnum, DutyStateEnum, NoticeKindEnum } from './agenda-enums.type';

@InputType({ description: 'Which duties to list.' })
export class DutyWhere {
  @Field(() => [DutyStateEnum], { nullable: true, description: 'In one of these states, at most 10.' })
  @ArrayMaxSize(10)
  states?: DutyState[];

  @Field(() => [DutyKindEnum], { nullable: true, description: 'Of one of these kinds, at most 50.' })
  @ArrayMaxSize(50)
  kinds?: DutyKind[];

  @Field(() => ID, { nullable: true, description: 'About this object.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  subjectId?: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Due on this day or before, Asia/Shanghai; leaves out duties without a day.',
  })
  dueOnOrBefore?: string;
}

@ArgsType()
export class DutiesArgs extends PageArgs {
  @Field(() => DutyWhere, { nullable: true, description: 'Which duties.' })
  @IsOptional()
  @ValidateNested()
  where?: DutyWhere;
}

@InputType({ description: 'The end of a duty that was fulfilled outside this system.' })
export class CompleteDutyInput {
  @Field(() => ID, { description: 'The duty.' })
  @MaxLength(ID_LENGTH)
  dutyId!: string;

  @Field(() => Int, { description: 'The version of the duty that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, {
    description: 'The document or filing number that shows that it was done, 1 to 500 characters.',
  })
  @Length(1, 500)
  @Matches(/\S/u)
  evidence!: string;
}

@InputType({ description: 'Which notices to list.' })
export class NoticeWhere {
  @Field(() => Boolean, { nullable: true, description: 'True for those that nobody has marked as read.' })
  isUnread?: boolean;

  @Field(() => [NoticeKindEnum], { nullable: true, description: 'Of one of these kinds, at most 50.' })
  @ArrayMaxSize(50)
  kinds?: NoticeKind[];
}

@ArgsType()
export class NoticesArgs extends PageArgs {
  @Field(() => NoticeWhere, { nullable: true, description: 'Which notices.' })
  @IsOptional()
  @ValidateNested()
  where?: NoticeWhere;
}

@InputType({ description: 'Notices that were read.' })
export class MarkNoticesReadInput {
  @Field(() => [ID], { description: 'The notices, 1 to 100; all of them the own organisation’s.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @MaxLength(ID_LENGTH, { each: true })
  noticeIds!: string[];
}
