import { PERMIT, refuse, type Rule } from '../decision';
import type { DerivationInputFacts } from './derivation-input';

export interface DeliveredInputsFacts {
  readonly inputs: readonly DerivationInputFacts[];
}

/**
 * G-02, N27 6: the ban, and redevelopment itself, are about products already delivered within the authorised scope.
 *
 * Reading (decision 10): making and improving first-level products from authorised resources is no redevelopment
 * and is never asked here. In return, what was not delivered cannot be an input, or redevelopment would begin
 * before the ban could be examined; this half is a rule of this platform.
 */
export const deliveredInputs: Rule<DeliveredInputsFacts> = {
  id: 'G-02',
  clauses: ['N27:6', 'SEED:4.2'],
  basis: 'LAW',
  statement: {
    zh: '再开发以授权范围内已交付的产品为基础；运营机构制作一级产品不属于再开发。',
    en: 'Redevelopment builds on products already delivered; making first-level products is not redevelopment.',
  },
  decide: ({ inputs }) => {
    for (const input of inputs) {
      if (input.kind === 'ORDER' && input.state !== 'DELIVERED') {
        return refuse(
          'INPUT_NOT_DELIVERED',
          { input: input.inputId, product: input.productCode, state: input.state },
          { clauses: ['DESIGN:marketplace'] },
        );
      }
    }
    return PERMIT;
  },
};
