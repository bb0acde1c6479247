import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { PartyFacts } from '../facts';
import type { DerivationInputFacts } from './derivation-input';

export interface NamedBaseProductsFacts {
  readonly developer: PartyFacts;
  readonly inputs: readonly DerivationInputFacts[];
}

function decideInput(developer: PartyFacts, input: DerivationInputFacts): Finding {
  const params = { input: input.inputId, product: input.productCode };
  if (input.kind === 'DERIVED_PRODUCT') {
    return input.state === 'REGISTERED' ? PERMIT : refuse('INPUT_FROZEN', params);
  }
  if (input.buyerId !== developer.organisationId) {
    return refuse('INPUT_NOT_OF_DEVELOPER', params);
  }
  return input.useIntent === 'REDEVELOPMENT' ? PERMIT : refuse('INPUT_NOT_FOR_REDEVELOPMENT', params);
}

/**
 * G-11, practice elsewhere: a redeveloped product names its base products and rests on a redevelopment agreement
 * for each of them.
 *
 * Reading: the agreement is the developer's own order with the intent to redevelop. What names no base product
 * is not a redeveloped product and is not registered as one. Here an input itself must not be frozen; what stands
 * above it is asked by G-12.
 *
 * @design
 */
export const namedBaseProducts: Rule<NamedBaseProductsFacts> = {
  id: 'G-11',
  clauses: ['PRACTICE:platforms', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发产品应当列明基础产品，并以本单位为再开发而订购的订单为依据。',
    en: 'A redeveloped product names its base products, each ordered by the developer for redevelopment.',
  },
  decide: ({ developer, inputs }) => {
    if (inputs.length === 0) {
      return refuse('BASE_PRODUCT_MISSING');
    }
    const ids = inputs.map((input) => input.inputId);
    for (const [index, input] of inputs.entries()) {
      if (ids.indexOf(input.inputId) !== index) {
        return refuse('BASE_PRODUCT_REPEATED', { input: input.inputId, product: input.productCode });
      }
      const finding = decideInput(developer, input);
      if (!finding.permitted) {
        return finding;
      }
    }
    return PERMIT;
  },
};
