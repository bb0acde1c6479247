import { Field, ObjectType } from 'type-graphql';
import { UnitsScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'Units of one charge that lie in one band of the tariff, and what they cost. The amounts of all lines add up to the total, which is rounded half-up to the fen once. Seen by whoever sees the charge. Law: N65 二, 三(二).',
})
export class ChargeLine {
  @Field(() => String, {
    description:
      'Customer class of the line of the tariff by which is charged: that of the buyer, or STANDARD where the tariff does not name it.',
  })
  lineClass!: string;

  @Field(() => UnitsScalar, {
    description:
      'The line of the tariff counts from this many compared fields on; 0 where they do not matter.',
  })
  fieldsFrom!: number;

  @Field(() => UnitsScalar, {
    description: 'Units that come before the band: its first unit is the next one.',
  })
  bandAbove!: number;

  @Field(() => UnitsScalar, {
    description: 'Units that the buyer had before these in the period over which the tariff counts.',
  })
  unitsBefore!: number;

  @Field(() => UnitsScalar, { description: 'How many units are charged by this line.' })
  units!: number;
}
