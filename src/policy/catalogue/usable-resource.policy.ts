import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { UseBar } from '../vocabulary';
import { refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

const STATEMENT = {
  zh: '法律法规禁止，或者可能损害国家安全、公共利益、商业秘密、个人隐私的数据，不得纳入授权范围。',
  en: 'Data whose use is forbidden, or would harm security, public interest, trade secrets or privacy, enters no scope.',
};

/** A-17, plan 四(三) and N27 5: what is flagged as forbidden or harmful, the negative list included, enters no scope. */
export const usableResource: Rule<ScopeResourcesFacts> = {
  id: 'A-17',
  clauses: ['SEED:4.3', 'N27:5'],
  basis: 'LAW',
  statement: STATEMENT,
  decide: ({ resources }) => refuseFaulty(resources, ({ useBar }) => useBar ?? '', 'RESOURCE_BARRED'),
};

export interface BarOfUseFacts {
  readonly barAct: 'BAR' | 'LIFT';
  readonly actor: ActorFacts;
  readonly code: string;
  /** What bars the resource now. */
  readonly useBar: UseBar | null;
}

/**
 * A-17, who flags: an implementing agency, with reason and document, and it lifts the flag again.
 *
 * Reading: the text says what may not be authorised and not who finds it so. Who authorises finds it; one flag at a
 * time, so that each stands with its own reason.
 */
export const barOfUse: Rule<BarOfUseFacts> = {
  id: 'A-17',
  clauses: ['SEED:4.3', 'N27:5'],
  basis: 'LAW',
  statement: STATEMENT,
  decide: ({ barAct, actor, code, useBar }) => {
    if (actor.kind !== 'IMPLEMENTING_AGENCY') {
      return refuse('RESOURCE_BAR_NOT_BY_AGENCY', {}, { clauses: ['DESIGN:marketplace'] });
    }
    if (barAct === 'BAR' && useBar !== null) {
      return refuse(
        'RESOURCE_ALREADY_BARRED',
        { resource: code, useBar },
        { clauses: ['DESIGN:marketplace'] },
      );
    }
    if (barAct === 'LIFT' && useBar === null) {
      return refuse('RESOURCE_NOT_BARRED', { resource: code }, { clauses: ['DESIGN:marketplace'] });
    }
    return PERMIT;
  },
};
