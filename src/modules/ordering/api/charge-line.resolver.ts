import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { plainAmount } from '../../../kernel/money';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import { DecimalScalar, UnitsScalar } from '../../../platform/graphql/scalars';
import { bandsByTariffId, tariffById, type TariffBandEntity } from '../../pricing';
import { Tariff } from '../../pricing/api/price.type';
import type { ChargedLine } from '../service/charged-line';
import { ChargeLine } from './charge-line.type';

@Resolver(() => ChargeLine)
export class ChargeLineResolver {
  @FieldResolver(() => Money, {
    description: 'Price of each of these units in CNY, at most 6 decimal places.',
  })
  unitPrice(@Root() line: ChargedLine): View<Money> {
    return unitPriceMoney(line.unitPrice);
  }

  @FieldResolver(() => DecimalScalar, {
    description: 'Unit price × units in CNY, exact, at most 6 decimal places; only the total is rounded.',
  })
  amount(@Root() line: ChargedLine): string {
    return plainAmount(line.amount);
  }

  @FieldResolver(() => UnitsScalar, {
    nullable: true,
    description: 'The last unit of the band; null for the band that goes on.',
  })
  async bandUpTo(@Root() line: ChargedLine, @Ctx() context: RequestContext): Promise<number | null> {
    return (await bandOf(line, context)).upTo;
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The highest lawful price of these units by the guided price of the tariff, or on trial by the confirmed trial tariff, in CNY, at most 6 decimal places.',
  })
  async ceiling(@Root() line: ChargedLine, @Ctx() context: RequestContext): Promise<View<Money> | null> {
    const { ceiling } = await bandOf(line, context);
    return ceiling === null ? null : unitPriceMoney(ceiling);
  }

  @FieldResolver(() => Tariff, {
    description: 'The tariff, with the guided price or the trial tariff under which it was set.',
  })
  async tariff(@Root() { tariffId }: ChargedLine, @Ctx() { loaders }: RequestContext): Promise<View<Tariff>> {
    const tariff = await loaders.get(tariffById).load(tariffId);
    if (tariff === null) throw new Error('A line is charged by a tariff that does not exist');
    return tariff;
  }
}

async function bandOf(line: ChargedLine, { loaders }: RequestContext): Promise<TariffBandEntity> {
  const bands = await loaders.get(bandsByTariffId).load(line.tariffId);
  const band = bands.find(
    ({ customerClass, fieldsFrom, above }) =>
      customerClass === line.lineClass && fieldsFrom === line.fieldsFrom && above === line.bandAbove,
  );
  if (band === undefined) throw new Error('A line is charged by a band that does not exist');
  return band;
}
