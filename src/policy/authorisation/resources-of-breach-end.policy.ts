import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import { whyNotAgency, whyNotRunning } from './agreement-runs';
import type { RectificationFacts } from './restoration-on-correction.policy';
import type { NamedResourceFacts } from './suspension-on-breach.policy';

interface Lapse {
  /** The deadline has passed uncorrected: the clock takes the named resources out, nobody needs to ask. */
  readonly scopeAct: 'LAPSE';
  readonly today: LegalDate;
  readonly rectification: RectificationFacts;
}

interface TerminationOfResources {
  /** The agency takes named resources out at once, by a decision of its own. */
  readonly scopeAct: 'TERMINATE_RESOURCES';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly resources: readonly NamedResourceFacts[];
}

interface Continuation {
  /** The agency lets the agreement go on with what is left after a lapse. */
  readonly scopeAct: 'GO_ON_WITHOUT';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly rectification: RectificationFacts & { readonly isLifted: boolean };
}

export type ResourcesOfBreachEndFacts = Lapse | TerminationOfResources | Continuation;

function decideLapse({ today, rectification: { state, dueOn } }: Lapse): Finding {
  if (state !== 'OPEN') return refuse('CORRECTION_NOT_OPEN', { state });
  return today > dueOn ? PERMIT : refuse('CORRECTION_DEADLINE_RUNS', { dueOn });
}

function decideTermination(facts: TerminationOfResources): Finding {
  const stopped =
    whyNotAgency(facts.actor, facts.agreement) ?? whyNotRunning(facts, ['SIGNED', 'ACTIVE', 'SUSPENDED']);
  if (stopped !== null) return stopped;
  const outside = facts.resources.find(({ isInScope }) => !isInScope);
  return outside === undefined
    ? PERMIT
    : refuse('NAMED_RESOURCE_OUT_OF_SCOPE', { resource: outside.resourceId });
}

function decideContinuation(facts: Continuation): Finding {
  const { state, isLifted } = facts.rectification;
  const stopped = whyNotAgency(facts.actor, facts.agreement) ?? whyNotRunning(facts, ['SUSPENDED']);
  if (stopped !== null) return stopped;
  return state === 'LAPSED' && !isLifted ? PERMIT : refuse('CORRECTION_NOT_OPEN', { state });
}

/**
 * K-04, plan 四(五)6(3): a deadline that passes uncorrected ends the authorisation of the related data.
 *
 * Reading: only the resources that the notice named leave the scope, and every product made of them stops; the whole
 * agreement ends only by a separate decision (question 23, decision 11). The agreement stays suspended until the
 * agency lets it go on with what is left or ends it.
 */
export const resourcesOfBreachEnd: Rule<ResourcesOfBreachEndFacts> = {
  id: 'K-04',
  clauses: ['SEED:4.5.6'],
  basis: 'LAW',
  statement: {
    zh: '未按照要求在期限内改正的，终止其相关公共数据的授权。',
    en: 'A deadline that passes uncorrected ends the authorisation of the data concerned.',
  },
  decide: (facts) => {
    switch (facts.scopeAct) {
      case 'LAPSE':
        return decideLapse(facts);
      case 'TERMINATE_RESOURCES':
        return decideTermination(facts);
      case 'GO_ON_WITHOUT':
        return decideContinuation(facts);
    }
  },
};
