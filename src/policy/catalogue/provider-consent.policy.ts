import type { Rule } from '../decision';
import { isBlank, refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

/** A-15, N27 5: what another region or department shared enters a scope only with that provider's written consent. */
export const providerConsent: Rule<ScopeResourcesFacts> = {
  id: 'A-15',
  clauses: ['N27:5'],
  basis: 'LAW',
  statement: {
    zh: '通过共享取得的其他地区或者部门的数据，经提供单位书面同意后方可纳入授权范围。',
    en: 'Data shared by another region or department enters a scope only with its written consent.',
  },
  decide: ({ resources }) =>
    refuseFaulty(
      resources,
      ({ source, providerConsentReference }) => source === 'SHARED' && isBlank(providerConsentReference),
      'RESOURCE_WITHOUT_CONSENT',
    ),
};
