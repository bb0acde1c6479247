import { Field, ID, ObjectType } from 'type-graphql';
import type { ChargeMeasure, ChargeUnit, FreeUseCondition, PurposeClass } from '../../../policy/vocabulary';
import {
  ChargeMeasureEnum,
  ChargeUnitEnum,
  FreeUseConditionEnum,
  PurposeClassEnum,
} from './listing-enums.type';

@ObjectType({
  description:
    'A product offered for one purpose class, on one plan: unit and measure. It has one for each plan for industry, and one at most for public interest. Law: N27 9(7); N65 三(二).',
})
export class Offering {
  @Field(() => ID, { description: 'Names the offering in a quote, an order or a price.' })
  id!: string;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class it serves.' })
  purposeClass!: PurposeClass;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure!: ChargeMeasure;

  @Field(() => [FreeUseConditionEnum], {
    nullable: true,
    description: 'Conditions of free use; null for an offering for industry.',
  })
  freeUseConditions!: readonly FreeUseCondition[] | null;
}
