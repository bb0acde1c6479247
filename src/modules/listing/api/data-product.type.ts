import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type {
  DataGrade,
  DeliveryMode,
  ProductField,
  ProductState,
  RunningOrders,
} from '../../../policy/vocabulary';
import { DataGradeEnum } from '../../catalogue/api/catalogue-enums.type';
import {
  DeliveryModeEnum,
  ProductFieldEnum,
  ProductStateEnum,
  RunningOrdersEnum,
} from './listing-enums.type';

@ObjectType({
  description: 'An application scenario for which a product is offered. An order names exactly one.',
})
export class Scenario {
  @Field(() => ID, { description: 'Names the scenario in an order.' })
  id!: string;

  @Field(() => String, { description: 'Name of the scenario, as approved.' })
  name!: string;
}

@ObjectType({
  implements: Node,
  description:
    'A data product or service 数据产品和服务 of the operator. Everybody sees those on sale under an agreement in force; the operator, its agency and supervisors see the rest. Law: plan 四(六); N27 19.',
})
export class DataProduct extends Node {
  @Field(() => String, { description: 'Code of the product, unique in the marketplace.' })
  productCode!: string;

  @Field(() => String, { description: 'Name of the product, as approved.' })
  title!: string;

  @Field(() => String, { description: 'What it does, in at most 2,000 characters.' })
  summary!: string;

  @Field(() => ProductFieldEnum, { description: 'The field it belongs to.' })
  field!: ProductField;

  @Field(() => DeliveryModeEnum, { description: 'How it reaches its user.' })
  deliveryMode!: DeliveryMode;

  @Field(() => DataGradeEnum, { description: 'Grade of the data in it.' })
  grade!: DataGrade;

  @Field(() => Boolean, { description: 'Whether it touches personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => String, { description: 'The technical standard that it follows.' })
  technicalStandard!: string;

  @Field(() => ProductStateEnum, { description: 'Where it stands.' })
  state!: ProductState;

  @Field(() => RunningOrdersEnum, {
    nullable: true,
    description:
      'What becomes of its running orders while it is suspended or withdrawn; null while it is neither.',
  })
  runningOrders!: RunningOrders | null;

  @Field(() => Int, {
    description:
      'Revision that is sold; before the first approval, the one that was handed in last. 1 for a first submission.',
  })
  revision!: number;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it first went on sale, UTC; null before.',
  })
  publishedAt!: Date | null;

  @Field(() => Int, { description: 'Changes with every change of state; name it as expectedVersion.' })
  version!: number;
}

export const DataProductConnection = connectionType(DataProduct, 'DataProduct');
