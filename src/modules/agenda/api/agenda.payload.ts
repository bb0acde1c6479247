import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Duty } from './duty.type';
import { Notice } from './notice.type';

@ObjectType({ description: 'Answer to completeDuty: the duty as it stands now, or why not.' })
export class CompleteDutyPayload {
  @Field(() => Duty, { nullable: true, description: 'The duty as it stands now; null when refused.' })
  duty!: Duty | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to markNoticesRead: the notices, or why not.' })
export class MarkNoticesReadPayload {
  @Field(() => [Notice], {
    nullable: true,
    description: 'The notices in the order asked, each once; null when refused.',
  })
  notices!: Notice[] | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
