import { judge } from '../../../../src/policy/decision';
import type { ProductSourceFacts } from '../../../../src/policy/listing/lawful-sources';
import { reexamineProductRules } from '../../../../src/policy/listing/reexamine-product.rules';
import { product, sources } from '../builders';

describe('reexamineProductRules', () => {
  const answer = (facts: ProductSourceFacts) =>
    judge(reexamineProductRules, { product: product(), ...facts });
  const codeOf = (facts: ProductSourceFacts) => {
    const decision = answer(facts);
    return decision.outcome === 'PERMIT' ? null : decision.code;
  };

  it('[A-18] leave on sale what is made within the scope, and stop what is not', () => {
    expect(answer(sources())).toMatchObject({ outcome: 'PERMIT', ruleIds: ['A-18', 'B-04', 'B-06'] });
    expect(answer({ ...sources(), outsideResourceCodes: ['RES-1', 'RES-2'] })).toMatchObject({
      outcome: 'REFUSE',
      ruleId: 'A-18',
      params: { resources: 'RES-1, RES-2', count: 2 },
    });
  });

  it('[B-04] stop what is made of data that became important, unless it stays in its domain and says why its grade is lower', () => {
    const risen = { resourceGrades: ['GENERAL', 'IMPORTANT'] } as const;
    expect(codeOf(sources(risen))).toBe('IMPORTANT_DATA_LEAVES_DOMAIN');
    const inDomain = { ...risen, deliveryMode: 'IN_DOMAIN_COMPUTING' } as const;
    expect(codeOf(sources(inDomain))).toBe('GRADE_BELOW_SOURCES');
    expect(codeOf(sources({ ...inDomain, gradeReductionNote: '汇总到县一级' }))).toBeNull();
    expect(codeOf(sources({ ...inDomain, grade: 'IMPORTANT' }))).toBeNull();
  });

  it('[B-06] stop what is made of data that was flagged as personal information, unless it shows consent or anonymisation', () => {
    const flagged = { usesPersonalInformation: true } as const;
    expect(codeOf(sources(flagged))).toBe('PERSONAL_INFORMATION_WITHOUT_BASIS');
    expect(codeOf(sources({ ...flagged, basis: 'ANONYMISED' }))).toBeNull();
  });

  it('have nothing to say of a product that was never approved but where its resources lie', () => {
    expect(codeOf({ outsideResourceCodes: [], madeFrom: null })).toBeNull();
  });
});
