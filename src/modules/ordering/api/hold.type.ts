import { Field, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'What stops an order, the use of what was delivered, or a product built on it, for a time. It ends by itself when nothing stands against it any more. Serves plan 四(五)6.',
})
export class Hold {
  @Field(() => InstantScalar, { description: 'Since when, UTC: the instant at which the stop counts.' })
  since!: Date;

  @Field(() => String, {
    description: 'Why, and what to do, in the language of Accept-Language; the reason that counts now.',
  })
  reason!: string;
}
