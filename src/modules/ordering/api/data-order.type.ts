import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar, UnitsScalar } from '../../../platform/graphql/scalars';
import type { ChargeUnit, OrderState, PurposeClass, TaxBasis, UseIntent } from '../../../policy/vocabulary';
import { ChargeUnitEnum, PurposeClassEnum } from '../../listing/api/listing-enums.type';
import { TaxBasisEnum } from '../../pricing/api/price.type';
import { OrderStateEnum, UseIntentEnum } from './ordering-enums.type';

@ObjectType({
  implements: Node,
  description:
    'An order: one buyer, one product, one scenario, one purpose, at the price of its day. Seen by its buyer, its operator, the agency of the agreement and supervisors.',
})
export class DataOrder extends Node {
  @Field(() => PurposeClassEnum, { description: 'The one purpose.' })
  purposeClass!: PurposeClass;

  @Field(() => UseIntentEnum, { description: 'What the buyer will do with it.' })
  useIntent!: UseIntent;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => Int, { description: 'Number of units.' })
  quantity!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Customer class of the buyer on the day of the order; null for free use.',
  })
  customerClass!: string | null;

  @Field(() => UnitsScalar, {
    nullable: true,
    description: 'How many fields each unit compares, 0 where that does not matter; null for free use.',
  })
  comparedFields!: number | null;

  @Field(() => TaxBasisEnum, {
    nullable: true,
    description: 'Whether the price contains value-added tax; null for free use.',
  })
  taxBasis!: TaxBasis | null;

  @Field(() => OrderStateEnum, { description: 'Where it stands.' })
  state!: OrderState;

  @Field(() => Sha256Scalar, { description: 'Hash of the quote that the buyer agreed to.' })
  quoteHash!: string;

  @Field(() => InstantScalar, { description: 'When it was placed, UTC.' })
  placedAt!: Date;

  @Field(() => LegalDateScalar, { description: 'Legal date on which it was placed, Asia/Shanghai.' })
  placedOn!: string;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'For a granted free use: number of units granted; else null.',
  })
  grantedQuota!: number | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'For a granted free use: last day of the grant, Asia/Shanghai; else null.',
  })
  grantedUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason of the ruling on free use; null where none was given.',
  })
  decisionReason!: string | null;

  @Field(() => Int, { description: 'Changes with every change of state; name it as expectedVersion.' })
  version!: number;
}

export const DataOrderConnection = connectionType(DataOrder, 'DataOrder');
