import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { UnitsScalar } from '../../../platform/graphql/scalars';

@InterfaceType({
  description: 'Some units of some buyers, of a guided price, a tariff or a trial tariff.',
  resolveType: (row: object) => {
    if ('trialTariffId' in row) return 'TrialTariffBand';
    return 'tariffId' in row ? 'TariffBand' : 'GuidedPriceBand';
  },
})
export abstract class PriceBand {
  @Field(() => String, { description: 'Code of the class of buyers; STANDARD is everybody without one.' })
  customerClass!: string;

  @Field(() => UnitsScalar, {
    description: 'From this many compared fields up to the next line of the class.',
  })
  fieldsFrom!: number;

  @Field(() => UnitsScalar, { description: 'Units that come before this band: its first is the next one.' })
  above!: number;

  @Field(() => UnitsScalar, {
    nullable: true,
    description: 'The last unit of this band; null for the one that goes on.',
  })
  upTo!: number | null;
}

@ObjectType({
  implements: PriceBand,
  description: 'Between what amounts some units of some buyers may cost. Public with its guided price.',
})
export class GuidedPriceBand extends PriceBand {}

@ObjectType({
  implements: PriceBand,
  description:
    'What some units of some buyers cost, and between what amounts they may. Public with its tariff.',
})
export class TariffBand extends PriceBand {}

/** A scheme has few bands as a rule; what it may have at most nobody could read. */
export const bandsComplexity = ({ childComplexity }: { childComplexity: number }): number =>
  20 * (1 + childComplexity);
