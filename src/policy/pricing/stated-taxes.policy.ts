import { isAmount, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';

export interface StatedTaxesFacts {
  readonly taxes: DecimalText;
  readonly taxNote: string;
}

/**
 * E-14, N65 三（一）: taxes follow the tax rules in force.
 *
 * Reading: what 税金 contains is not said, so that the amount is confirmed by the pricing office with a note on how it
 * was found, and never computed here.
 */
export const statedTaxes: Rule<StatedTaxesFacts> = {
  id: 'E-14',
  clauses: ['N65:3.1'],
  basis: 'LAW',
  statement: {
    zh: '税金按照国家现行税收规定核定。',
    en: 'Taxes follow the tax rules in force.',
  },
  decide: ({ taxes, taxNote }) => {
    if (!isAmount(taxes))
      return refuse('TAXES_NOT_AN_AMOUNT', { taxes }, { clauses: ['DESIGN:marketplace'] });
    return taxNote.trim() === ''
      ? refuse('TAXES_WITHOUT_NOTE', {}, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
