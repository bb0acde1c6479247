import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { View } from '../../kernel/view';
import { DecimalScalar } from './scalars';

const Currency = { CNY: 'CNY' } as const;

registerEnumType(Currency, {
  name: 'Currency',
  description: 'ISO 4217 currency of an amount.',
  valuesConfig: { CNY: { description: 'Yuan renminbi 人民币元.' } },
});

@ObjectType({ description: 'An exact amount of money.' })
export class Money {
  @Field(() => DecimalScalar, {
    description: 'Amount in yuan. Unit prices carry at most 6 decimal places, payable amounts exactly 2.',
  })
  amount!: string;

  @Field(() => Currency, { description: 'Always CNY.' })
  currency!: 'CNY';
}

/** A unit price without the zeros that the column adds, but with at least the fen shown. */
export function unitPriceMoney(amount: string): View<Money> {
  const [whole = '0', fraction = ''] = amount.split('.');
  return { amount: `${whole}.${fraction.replace(/0+$/, '').padEnd(2, '0')}`, currency: 'CNY' };
}

export const payableMoney = (amount: string): View<Money> => ({ amount, currency: 'CNY' });
