import { compareAmounts, exactProduct, roundToFen, sumOf, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass } from '../vocabulary';

export interface ServiceFeeFacts {
  readonly purposeClass: PurposeClass;
  readonly quantity: number;
  /** The units band by band. */
  readonly parts: readonly { readonly units: number; readonly unitPrice: DecimalText }[];
  readonly total: DecimalText;
}

/**
 * D-02, N65 一: for industry development the operation service fee may be charged, and need not be.
 *
 * Reading: the fee is the only charge, so an order costs the units of each band times the price of that band, added up
 * and rounded half-up to the fen once, and nothing else; each unit is charged once. A fee of zero is lawful.
 */
export const serviceFee: Rule<ServiceFeeFacts> = {
  id: 'D-02',
  clauses: ['N65:1', 'SEED:4.9'],
  basis: 'LAW',
  statement: {
    zh: '用于产业发展、行业发展的，可以收取公共数据运营服务费，不收取其他费用。',
    en: 'For industry development the operation service fee may be charged, and nothing else.',
  },
  decide: ({ purposeClass, quantity, parts, total }) => {
    if (purposeClass !== 'INDUSTRY') {
      return PERMIT;
    }
    const fee = roundToFen(sumOf(parts.map(({ unitPrice, units }) => exactProduct(unitPrice, units))));
    const charged = parts.reduce((sum, { units }) => sum + units, 0);
    return charged === quantity && compareAmounts(total, fee) === 0
      ? PERMIT
      : refuse('CHARGE_BEYOND_FEE', { total, fee });
  },
};
