import type { Rule } from '../decision';
import { refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

/**
 * B-12, N26 5 and N27 16: when a resource enters a scope, its holder has to register it.
 *
 * Reading: who has to do it must be able to. A holder that is not active on this platform could not be given the
 * duty, and that is a rule of ours.
 */
export const registrationDuty: Rule<ScopeResourcesFacts> = {
  id: 'B-12',
  clauses: ['N26:5', 'N27:16'],
  basis: 'LAW',
  statement: {
    zh: '纳入授权运营范围的公共数据资源，由其提供单位申请登记。',
    en: 'The holder registers a public data resource that enters the authorised scope.',
  },
  decide: ({ resources }) =>
    refuseFaulty(resources, ({ holderState }) => holderState !== 'ACTIVE', 'RESOURCE_HOLDER_NOT_ACTIVE'),
};
