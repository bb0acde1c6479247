import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A change of state, and whether the caller could make it now.' })
export class Transition {
  @Field(() => String, { description: 'The mutation that makes the change.' })
  operation!: string;

  @Field(() => String, { description: 'The state that follows.' })
  to!: string;

  @Field(() => Boolean, {
    description:
      'True when neither the state nor who the caller is stands against it. Further rules are asked when it is tried.',
  })
  isOpen!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is shut, and what to do next; null when it is open.',
  })
  reason!: string | null;
}
