import type { Rule } from '../decision';
import { isBlank, refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

/** A-16, plan 四(三) and N27 25: data of a public utility enters a scope only with that enterprise's own licence. */
export const utilityLicence: Rule<ScopeResourcesFacts> = {
  id: 'A-16',
  clauses: ['SEED:4.3', 'N27:25'],
  basis: 'LAW',
  statement: {
    zh: '公用企业数据参照执行，由企业另行授权后方可纳入授权范围，不默认纳入。',
    en: 'Data of a public utility is not included by default; it needs a separate licence of the enterprise.',
  },
  decide: ({ resources }) =>
    refuseFaulty(
      resources,
      ({ source, utilityLicenceReference }) =>
        source === 'PUBLIC_UTILITY' && isBlank(utilityLicenceReference),
      'RESOURCE_WITHOUT_LICENCE',
    ),
};
