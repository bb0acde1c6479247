import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description: 'One thing that happened to an object, as it was recorded in the same transaction.',
})
export class HistoryEvent {
  @Field(() => ID, { description: 'Sorts by time.' })
  id!: string;

  @Field(() => String, { description: 'What happened, for example ORDER_PLACED.' })
  type!: string;

  @Field(() => InstantScalar, { description: 'When, UTC.' })
  occurredAt!: Date;

  @Field(() => ID, { nullable: true, description: 'The decision that permitted it.' })
  decisionId!: string | null;
}
