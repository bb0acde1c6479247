import { PERMIT, refuse, type Rule } from '../decision';
import type { RedevelopmentFacts } from './redevelopment-of-order';

/**
 * G-01, N27 6 and plan 四(二): the operator takes no part in redeveloping what it delivered in its own scope.
 *
 * Reading (decision 7): redevelopment means that a delivered product, or anything derived from one at any depth,
 * is an input and the output is offered to third parties; own internal use is not. So the operator of any product
 * upstream is barred, not only the operator of the product at hand.
 */
export const operatorBan: Rule<RedevelopmentFacts> = {
  id: 'G-01',
  clauses: ['N27:6', 'SEED:4.2'],
  basis: 'LAW',
  statement: {
    zh: '运营机构不得参与授权范围内已交付的公共数据产品和服务再开发。',
    en: 'The operator takes no part in redeveloping products that it delivered within its authorisation.',
  },
  decide: ({ isRedevelopment, ties }) => {
    const own = ties.find((tie) => tie.isOperator);
    return isRedevelopment && own !== undefined
      ? refuse('REDEVELOPMENT_BY_OPERATOR', { operator: own.operatorId })
      : PERMIT;
  },
};
