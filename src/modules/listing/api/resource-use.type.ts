import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description: 'How one public data resource is used under an agreement. Seen by everybody. Law: N27 19.',
})
export class ResourceUse {
  @Field(() => ID, { description: 'The resource.' })
  resourceId!: string;

  @Field(() => Int, { description: 'How many approved products are made from it.' })
  productCount!: number;
}

@ObjectType({
  description:
    'What the operator disclosed about the use of resources (公共数据资源使用情况), as the record had it then. Seen by everybody. Law: N27 19.',
})
export class ResourceUseDisclosure {
  @Field(() => ID, { description: 'Names the disclosure.' })
  id!: string;

  @Field(() => InstantScalar, { description: 'When it was disclosed, UTC.' })
  disclosedAt!: Date;

  @Field(() => [ResourceUse], { description: 'Every resource that was used, by id.' })
  uses!: readonly ResourceUse[];
}

export const ResourceUseConnection = connectionType(ResourceUse, 'ResourceUse');
export const ResourceUseDisclosureConnection = connectionType(ResourceUseDisclosure, 'ResourceUseDisclosure');
