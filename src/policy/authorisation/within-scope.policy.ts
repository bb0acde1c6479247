import { PERMIT, refuse, type Rule } from '../decision';

export interface WithinScopeFacts {
  /** Codes of the resources that would be used or supplied although the agreement does not cover them. */
  readonly outsideResourceCodes: readonly string[];
}

/** As many codes as a person reads; the count says the rest. */
const NAMED = 20;

/**
 * A-18, N27 21: the operator uses and supplies nothing that lies outside its authorised scope.
 *
 * Reading: the scope is that of the day of the act; what has left it is outside, also for a product approved before.
 * The refusal alone is not enough: whoever asks this rule records the attempt with `recordBreach`.
 */
export const withinScope: Rule<WithinScopeFacts> = {
  id: 'A-18',
  clauses: ['N27:21', 'SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '运营机构不得超出授权范围使用或者提供公共数据资源。',
    en: 'The operator uses and supplies no resource outside its authorised scope.',
  },
  decide: ({ outsideResourceCodes }) =>
    outsideResourceCodes.length === 0
      ? PERMIT
      : refuse('RESOURCES_OUTSIDE_SCOPE', {
          resources: outsideResourceCodes.slice(0, NAMED).join(', '),
          count: outsideResourceCodes.length,
        }),
};
