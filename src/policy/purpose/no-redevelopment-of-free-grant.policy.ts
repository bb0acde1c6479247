import { PERMIT, refuse, type Rule } from '../decision';
import type { PurposeClass, UseIntent } from '../vocabulary';

export interface NoRedevelopmentOfFreeGrantFacts {
  readonly purposeClass: PurposeClass;
  readonly useIntent: UseIntent;
}

/**
 * D-09: what was granted free is not redeveloped; redevelopment needs an order for industry.
 *
 * @design
 */
export const noRedevelopmentOfFreeGrant: Rule<NoRedevelopmentOfFreeGrantFacts> = {
  id: 'D-09',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用的产品不得用于再开发，再开发应当按产业发展用途订购。',
    en: 'What was granted free is not redeveloped; redevelopment needs an order for industry.',
  },
  decide: ({ purposeClass, useIntent }) =>
    purposeClass === 'PUBLIC_INTEREST' && useIntent === 'REDEVELOPMENT'
      ? refuse('REDEVELOPMENT_OF_FREE_GRANT')
      : PERMIT,
};
