import type { Rule } from '../decision';
import { refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

/**
 * B-03: core data enters no scope. No text of authorised operation admits it and none bars it in words; its stricter
 * management (Data Security Law art. 21) is why this platform bars it.
 *
 * @design
 */
export const noCoreData: Rule<ScopeResourcesFacts> = {
  id: 'B-03',
  clauses: ['DSL:21', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '核心数据不纳入授权范围。',
    en: 'Core data enters no scope.',
  },
  decide: ({ resources }) =>
    refuseFaulty(resources, ({ grade }) => grade === 'CORE', 'RESOURCE_CORE_NOT_AUTHORISED'),
};
