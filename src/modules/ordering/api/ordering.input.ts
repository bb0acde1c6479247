import { ArrayMaxSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { OrderState, PurposeClass, UseIntent } from '../../../policy/vocabulary';
import { PurposeClassEnum } from '../../listing/api/listing-enums.type';
import { OrderStateEnum, UseIntentEnum } from './ordering-enums.type';

/** The largest quantity of one order. */
const MOST_UNITS = 1_000_000_000;

const MOST_COMPARED_FIELDS = 10_000;

@InputType({ description: 'What shall be quoted.' })
export class QuoteInput {
  @Field(() => ID, { description: 'The offering.' })
  @MaxLength(ID_LENGTH)
  offeringId!: string;

  @Field(() => ID, { description: 'The one scenario of the product.' })
  @MaxLength(ID_LENGTH)
  scenarioId!: string;

  @Field(() => PurposeClassEnum, { description: 'The one purpose; must be that of the offering.' })
  purposeClass!: PurposeClass;

  @Field(() => UseIntentEnum, {
    defaultValue: 'INTERNAL_USE',
    description: 'What the buyer will do with it.',
  })
  useIntent!: UseIntent;

  @Field(() => Int, { defaultValue: 1, description: 'Number of units, 1 to 1,000,000,000.' })
  @Min(1)
  @Max(MOST_UNITS)
  quantity!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many fields each unit compares, 0 to 10,000. Needed where the tariff has a step at a number of compared fields.',
  })
  @IsOptional()
  @Min(0)
  @Max(MOST_COMPARED_FIELDS)
  comparedFields?: number;
}

@InputType({ description: 'An order at a quoted price.' })
export class PlaceOrderInput extends QuoteInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the quote that the buyer has seen.' })
  expectedQuoteHash!: string;
}

@InputType({ description: 'A bank transfer to be booked on an order.' })
export class ConfirmPaymentInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order.' })
  @MaxLength(ID_LENGTH)
  orderId!: string;

  @Field(() => Int, { description: 'The version of the order that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => DecimalScalar, {
    description: 'Amount received in CNY; must equal the total of the order to the fen.',
  })
  amount!: string;

  @Field(() => String, {
    description: 'Reference of the bank, 1 to 100 characters; one transfer pays one order.',
  })
  @Length(1, 100)
  bankReference!: string;

  @Field(() => LegalDateScalar, { description: 'Value date, Asia/Shanghai.' })
  paidOn!: string;
}

@InputType({ description: 'Which orders to list.' })
export class OrderWhere {
  @Field(() => [OrderStateEnum], { nullable: true, description: 'In one of these states.' })
  @ArrayMaxSize(10)
  states?: OrderState[];

  @Field(() => PurposeClassEnum, { nullable: true, description: 'For this purpose.' })
  purposeClass?: PurposeClass;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  productId?: string;
}

@ArgsType()
export class OrdersArgs extends PageArgs {
  @Field(() => OrderWhere, { nullable: true, description: 'Which orders.' })
  @IsOptional()
  @ValidateNested()
  where?: OrderWhere;
}
