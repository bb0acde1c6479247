import { PERMIT, refuse, type Rule } from '../decision';
import { FREE_USE_TRANSITIONS, type FreeUseState } from '../vocabulary';

export interface FreeUseStatesFacts {
  readonly state: FreeUseState;
  readonly nextState: FreeUseState;
}

/**
 * D-06: an application goes from the check of its form to the confirmation of its purpose, and never round it.
 *
 * @design
 */
export const freeUseStates: Rule<FreeUseStatesFacts> = {
  id: 'D-06',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '无偿使用申请先经运营机构形式审查，再由实施机构确认用途，按规定的状态流转。',
    en: 'A free request goes from the check of its form to the confirmation of its purpose, along its states.',
  },
  decide: ({ state, nextState }) =>
    FREE_USE_TRANSITIONS[state].includes(nextState)
      ? PERMIT
      : refuse('FREE_USE_STATE_FORBIDS', { state, nextState }),
};
