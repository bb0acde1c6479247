import { Field, ID, ObjectType } from 'type-graphql';
import type { ChargeUnit, FreeUseCondition, PurposeClass } from '../../../policy/vocabulary';
import { ChargeUnitEnum, FreeUseConditionEnum, PurposeClassEnum } from './listing-enums.type';

@ObjectType({
  description:
    'A product offered for one purpose class. A product that serves both has two offerings. Law: N27 9(7).',
})
export class Offering {
  @Field(() => ID, { description: 'Names the offering in a quote, an order or a price.' })
  id!: string;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class it serves.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => [FreeUseConditionEnum], {
    nullable: true,
    description: 'Conditions of free use; null for an offering for industry.',
  })
  freeUseConditions!: readonly FreeUseCondition[] | null;
}
