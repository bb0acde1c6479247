import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { AgreementState, ProductState } from '../../../policy/vocabulary';
import { AgreementStateEnum } from '../../authorisation/api/agreement.type';
import { ProductStateEnum } from '../../listing/api/listing-enums.type';

@ObjectType({
  description:
    'What an agreement was at one past instant, read from what was recorded in the transactions that changed it. Seen by its parties, auditors and regulators.',
})
export class AgreementAt {
  @Field(() => InstantScalar, { description: 'The instant that is looked back to, UTC.' })
  at!: Date;

  @Field(() => AgreementStateEnum, {
    nullable: true,
    description: 'Where it stood; null when nothing was recorded of it by then.',
  })
  state!: AgreementState | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day of its term as it was then, Asia/Shanghai; null before it was signed.',
  })
  startsOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of its term as it was then, Asia/Shanghai; null before it was signed.',
  })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether it was active, on a day of its term.' })
  isInForce!: boolean;
}

@ObjectType({ description: 'A resource that was within the authorised scope at the instant.' })
export class ResourceAt {
  @Field(() => InstantScalar, { description: 'Since when it had been within the scope, UTC.' })
  since!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The recorded decision by which it entered; null where none was asked.',
  })
  decisionId!: string | null;
}

@ObjectType({ description: 'A product that was approved at the instant.' })
export class ProductAt {
  @Field(() => ID, { description: 'The list item by which it was approved; open it with `node`.' })
  listItemId!: string;

  @Field(() => InstantScalar, { description: 'Since when this item had been its approval, UTC.' })
  since!: Date;

  @Field(() => ID, {
    nullable: true,
    description: 'The recorded decision of the approval; null where none was asked.',
  })
  decisionId!: string | null;

  @Field(() => ProductStateEnum, {
    nullable: true,
    description: 'Where the product stood: on sale or suspended; null when it was not recorded.',
  })
  state!: ProductState | null;
}

export const ResourceAtConnection = connectionType(ResourceAt, 'ResourceAt');
export const ProductAtConnection = connectionType(ProductAt, 'ProductAt');
