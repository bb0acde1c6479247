import { Length, Matches } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { LegalDateScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'A decision that a body took outside this system, for example the collective decision 三重一大.',
})
export class RecordedDecision {
  @Field(() => String, { description: 'Number of the document or minutes.' })
  number!: string;

  @Field(() => LegalDateScalar, { description: 'Day of the decision, Asia/Shanghai.' })
  decidedOn!: string;
}

@InputType({ description: 'A decision that a body took outside this system.' })
export class RecordedDecisionInput {
  @Field(() => String, { description: 'Number of the document or minutes, 2 to 100 characters.' })
  @Length(2, 100)
  @Matches(/\S/)
  number!: string;

  @Field(() => LegalDateScalar, { description: 'Day of the decision, Asia/Shanghai; not later than today.' })
  decidedOn!: string;
}
