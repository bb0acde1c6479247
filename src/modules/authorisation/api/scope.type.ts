import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'One resource of the authorised scope 授权范围 of an agreement, with its last stay there. Seen by who sees the agreement. Law: plan 四(三); N27 14(1).',
})
export class ScopedResource {
  @Field(() => LegalDateScalar, { description: 'Day on which it last entered the scope, Asia/Shanghai.' })
  addedOn!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it left the scope, UTC; null while it is in it.',
  })
  removedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it left; null while it is in the scope.' })
  removalReason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The decision by which it entered, and once it has left the one by which it left; null where none is on record.',
  })
  decisionId!: string | null;
}

export const ScopedResourceConnection = connectionType(ScopedResource, 'ScopedResource');
