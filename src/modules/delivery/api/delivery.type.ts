import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { DeliveryMode } from '../../../policy/vocabulary';
import { DeliveryModeEnum } from '../../listing/api/listing-enums.type';

@ObjectType({
  implements: Node,
  description:
    'The fact that a product reached its buyer; from here on the redevelopment ban holds for it. Seen by buyer, operator, implementing agency, auditors and regulators. Never changed after it was recorded. Law: N27 6, 15.',
})
export class Delivery extends Node {
  @Field(() => Int, { description: 'The revision of the product that was delivered.' })
  productRevision!: number;

  @Field(() => DeliveryModeEnum, { name: 'mode', description: 'How it was delivered; raw data never is.' })
  deliveryMode!: DeliveryMode;

  @Field(() => String, {
    description:
      'How the buyer reaches what was delivered, at most 500 characters; never the data itself and never a secret.',
  })
  accessNote!: string;

  @Field(() => InstantScalar, { description: 'When it was delivered, UTC.' })
  deliveredAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted it.' })
  decisionId!: string;
}
