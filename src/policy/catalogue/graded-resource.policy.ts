import type { Rule } from '../decision';
import { refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

/** B-02, plan 四(三) and N27 5: what nobody has classified and graded enters no scope. */
export const gradedResource: Rule<ScopeResourcesFacts> = {
  id: 'B-02',
  clauses: ['SEED:4.3', 'SEED:4.9', 'N27:5'],
  basis: 'LAW',
  statement: {
    zh: '未经分类分级的数据资源不得纳入授权范围。',
    en: 'A resource that was not classified and graded enters no scope.',
  },
  decide: ({ resources }) => refuseFaulty(resources, ({ grade }) => grade === null, 'RESOURCE_UNGRADED'),
};
