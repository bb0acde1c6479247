import { Field, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Whether this answer is of this request or the stored one of an earlier request with the same key.',
})
export class IdempotencyInfo {
  @Field(() => Boolean, {
    description: 'True when the key had been used for the same request and nothing was done again.',
  })
  isReplay!: boolean;
}
