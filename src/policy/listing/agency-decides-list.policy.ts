import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { ListItemState } from '../vocabulary';

export interface AgencyDecidesListFacts {
  /** SUBMIT a list, DECIDE one item of it, or CHANGE_STANDING of an approved product. */
  readonly listAct: 'SUBMIT' | 'DECIDE' | 'CHANGE_STANDING';
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  /** State of the item that is decided; null for the other acts. */
  readonly itemState: ListItemState | null;
}

function decideSubmission({ actor, agreement }: AgencyDecidesListFacts): Finding {
  return actor.kind === 'OPERATOR' && actor.organisationId === agreement?.operatorId
    ? PERMIT
    : refuse('LIST_NOT_BY_OPERATOR');
}

function decideRuling({ listAct, actor, agreement, itemState }: AgencyDecidesListFacts): Finding {
  if (actor.kind === 'OPERATOR' || actor.organisationId === agreement?.operatorId) {
    return refuse('LIST_DECIDED_BY_OPERATOR');
  }
  if (actor.kind !== 'IMPLEMENTING_AGENCY' || actor.organisationId !== agreement?.agencyId) {
    return refuse('LIST_NOT_DECIDED_BY_AGENCY');
  }
  if (listAct === 'DECIDE' && itemState !== 'SUBMITTED') {
    return refuse('ITEM_ALREADY_DECIDED', { state: itemState ?? '-' }, { clauses: ['DESIGN:marketplace'] });
  }
  return PERMIT;
}

/**
 * C-02, plan 四(六): the operator draws up the list and the implementing agency consents to it, never the operator.
 *
 * Reading: the agency is the one that signed the agreement, and who approves also suspends and withdraws.
 * That an item is decided once is a rule of this platform.
 */
export const agencyDecidesList: Rule<AgencyDecidesListFacts> = {
  id: 'C-02',
  clauses: ['SEED:4.6'],
  basis: 'LAW',
  statement: {
    zh: '产品和服务清单由运营机构提出，报该协议的实施机构同意；运营机构不得自行同意。',
    en: 'The operator submits the list and the implementing agency of the agreement decides it, never the operator.',
  },
  decide: (facts) => (facts.listAct === 'SUBMIT' ? decideSubmission(facts) : decideRuling(facts)),
};
