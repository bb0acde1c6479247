import { judge } from '../../../../src/policy/decision';
import {
  heldLineageRules,
  reexamineDerivedProductRules,
  releaseDerivedProductRules,
  type ReleaseDerivedProductFacts,
} from '../../../../src/policy/redevelopment/reexamine-derived-product.rules';
import { BUYER, link, OPERATOR, tie } from '../builders';

const facts = (over: Partial<ReleaseDerivedProductFacts> = {}): ReleaseDerivedProductFacts => ({
  isRedevelopment: true,
  ties: [tie()],
  inputId: 'drv_1',
  productCode: 'DV-0001',
  frozenUpstream: 0,
  ...over,
});
const tied = facts({ ties: [tie({ controlPath: [link(OPERATOR, BUYER)] })] });

describe('reexamineDerivedProductRules', () => {
  it('leave registered what is not barred, whatever is frozen above it', () => {
    expect(judge(reexamineDerivedProductRules, facts({ frozenUpstream: 1 }))).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['G-01', 'G-04'],
    });
    expect(judge(reexamineDerivedProductRules, tied)).toMatchObject({ ruleId: 'G-04' });
  });
});

describe('releaseDerivedProductRules', () => {
  it('release what is not barred and has nothing frozen above it', () => {
    expect(judge(releaseDerivedProductRules, facts())).toMatchObject({
      outcome: 'PERMIT',
      ruleIds: ['G-01', 'G-04', 'G-12'],
    });
    expect(judge(releaseDerivedProductRules, tied)).toMatchObject({ ruleId: 'G-04' });
    expect(judge(releaseDerivedProductRules, facts({ frozenUpstream: 1 }))).toMatchObject({ ruleId: 'G-12' });
  });
});

describe('heldLineageRules', () => {
  const held = (stoppedProductCodes: readonly string[]) =>
    judge(heldLineageRules, {
      inputId: 'drv_1',
      productCode: 'DV-0001',
      stoppedUpstream: stoppedProductCodes.length,
      stoppedProductCodes,
    });

  it('hold what stands on a stopped product, and ask nothing about frozen ones', () => {
    expect(held([])).toMatchObject({ outcome: 'PERMIT', ruleIds: ['G-12'] });
    expect(held(['LC-0001'])).toMatchObject({ ruleId: 'G-12', code: 'LINEAGE_STOPPED' });
  });
});
