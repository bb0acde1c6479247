import type { RatedPart } from '../../../policy';

/** Some units of a quote or an order, charged by one band of one tariff. */
export type ChargedLine = Pick<
  RatedPart,
  'lineClass' | 'fieldsFrom' | 'bandAbove' | 'unitsBefore' | 'units' | 'unitPrice' | 'amount'
> & { readonly tariffId: string };
