import { PERMIT, refuse, type Rule } from '../decision';
import type { ControlLink } from '../facts';
import type { RedevelopmentFacts } from './redevelopment-of-order';

// Each link is written controller first, because the path may climb and then descend.
function inWords(path: readonly ControlLink[]): string {
  return path.map((link) => `${link.controllerName} → ${link.controlledName}`).join('; ');
}

/**
 * G-04, for "indirectly" in N27 6: who controls the operator, is controlled by it or shares a controller with it,
 * through any chain, does not redevelop its delivered products.
 *
 * Reading (decision 8): the law leaves "indirect" open, so that control means indirect participation is a rule
 * of this platform. State ownership alone is no tie; a common parent below the state-asset body is.
 *
 * @design
 */
export const controlTie: Rule<RedevelopmentFacts> = {
  id: 'G-04',
  clauses: ['N27:6', 'SEED:4.2', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '与运营机构存在控制、被控制或者受同一主体控制关系的单位，不得再开发该运营机构已交付的产品。',
    en: 'Who controls the operator, is controlled by it or shares a controller with it does not redevelop its delivered products.',
  },
  decide: ({ isRedevelopment, ties }) => {
    if (!isRedevelopment) {
      return PERMIT;
    }
    for (const { operatorId, controlPath } of ties) {
      if (controlPath !== null) {
        return refuse(
          'REDEVELOPMENT_BY_CONTROL_TIE',
          { operator: operatorId, steps: controlPath.length, path: inWords(controlPath) },
          { path: controlPath },
        );
      }
    }
    return PERMIT;
  },
};
