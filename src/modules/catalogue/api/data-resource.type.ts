import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'A public data resource of the catalogue 数据资源目录. It is what products are made from; it is never itself delivered. Law: N26 3; N27 21.',
})
export class DataResource {
  @Field(() => ID, { description: 'Names the resource in a product list.' })
  id!: string;

  @Field(() => String, { description: 'Code in the catalogue.' })
  resourceCode!: string;

  @Field(() => String, { description: 'Name of the resource.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'How often it is updated, in words of its holder; null where not recorded.',
  })
  updateFrequency!: string | null;

  @Field(() => LegalDateScalar, { description: 'Day on which it entered the catalogue, Asia/Shanghai.' })
  cataloguedOn!: string;
}

export const DataResourceConnection = connectionType(DataResource, 'DataResource');
