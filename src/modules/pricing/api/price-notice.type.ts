import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import type { ChargeMeasure, ChargeUnit } from '../../../policy/vocabulary';
import { ChargeMeasureEnum, ChargeUnitEnum } from '../../listing/api/listing-enums.type';

@ObjectType({
  description:
    'What one unit costs over a stretch of units, for one class of buyers and number of compared fields. Public like the price that it belongs to.',
})
export class PriceNoticeBand {
  @Field(() => String, {
    description: 'Class of buyers, in capitals; STANDARD is whoever belongs to no other class.',
  })
  customerClass!: string;

  @Field(() => Float, { description: 'From how many compared fields on it counts; a whole number from 0.' })
  fieldsFrom!: number;

  @Field(() => Float, {
    description: 'How many units come before the band; a whole number from 0 to 1,000,000,000,000.',
  })
  above!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The last unit of the band, a whole number; null for the band that goes on.',
  })
  upTo!: number | null;
}

@ObjectType({
  description:
    'What is public of the prices of one charged offering on a date 价格公示, without signing in. Law: N65 一, 二, 五.',
})
export class PriceNotice {
  @Field(() => LegalDateScalar, { description: 'The day of which it tells, Asia/Shanghai.' })
  on!: string;

  @Field(() => ID, { description: 'The charged offering.' })
  offeringId!: string;

  @Field(() => ChargeUnitEnum, { description: 'What one unit of quantity is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure!: ChargeMeasure;

  @Field(() => String, {
    description: 'Address of the picture of its prices over time (SVG), from the root of this server.',
  })
  picture!: string;
}

export const PriceNoticeConnection = connectionType(PriceNotice, 'PriceNotice');
