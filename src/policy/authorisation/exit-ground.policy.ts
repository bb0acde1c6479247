import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { EarlyTerminationState, TerminationGround } from '../vocabulary';
import { whyNotAgency, whyNotOperator, whyNotRunning } from './agreement-runs';

interface Exit {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts;
}

interface Application extends Exit {
  readonly exitAct: 'APPLY_EARLY';
  readonly actor: ActorFacts;
  readonly hasOpenApplication: boolean;
}

interface Declining extends Exit {
  readonly exitAct: 'DECLINE_EARLY';
  readonly actor: ActorFacts;
  readonly application: { readonly state: EarlyTerminationState };
}

interface Termination extends Exit {
  readonly exitAct: 'TERMINATE';
  readonly actor: ActorFacts;
  readonly ground: TerminationGround;
  readonly hasOpenApplication: boolean;
  /** Whether a call to correct has passed its deadline uncorrected. */
  readonly hasLapsedBreach: boolean;
  readonly hasDocument: boolean;
}

interface Expiry extends Exit {
  /** The clock ends it; nobody asks. */
  readonly exitAct: 'EXPIRE';
}

export type ExitGroundFacts = Application | Declining | Termination | Expiry;

/** An agreement may be ended once it is signed, also before it was activated. */
const ENDABLE = ['SIGNED', 'ACTIVE', 'SUSPENDED'] as const;

function decideApplication(facts: Application): Finding {
  const stopped = whyNotOperator(facts.actor, facts.agreement) ?? whyNotRunning(facts, ENDABLE);
  if (stopped !== null) return stopped;
  return facts.hasOpenApplication ? refuse('EARLY_TERMINATION_ALREADY_OPEN') : PERMIT;
}

function decideDeclining(facts: Declining): Finding {
  const { actor, agreement, application } = facts;
  const stopped = whyNotAgency(actor, agreement) ?? whyNotRunning(facts, ENDABLE);
  if (stopped !== null) return stopped;
  return application.state === 'APPLIED'
    ? PERMIT
    : refuse('EARLY_TERMINATION_ALREADY_DECIDED', { state: application.state });
}

function decideTermination(facts: Termination): Finding {
  const stopped = whyNotAgency(facts.actor, facts.agreement) ?? whyNotRunning(facts, ENDABLE);
  if (stopped !== null) return stopped;
  switch (facts.ground) {
    case 'EARLY_TERMINATION':
      return facts.hasOpenApplication ? PERMIT : refuse('EARLY_TERMINATION_NOT_APPLIED_FOR');
    case 'UNCORRECTED_BREACH':
      return facts.hasLapsedBreach ? PERMIT : refuse('NO_UNCORRECTED_BREACH');
    case 'OTHER_VIOLATION':
      return facts.hasDocument ? PERMIT : refuse('VIOLATION_WITHOUT_DOCUMENT');
  }
}

function decideExpiry({ today, agreement: { state, endsOn } }: Expiry): Finding {
  if (endsOn === null || !ENDABLE.some((endable) => endable === state)) {
    return refuse('AGREEMENT_STATE_NOT_FIT', { state });
  }
  return today > endsOn ? PERMIT : refuse('AGREEMENT_TERM_RUNS', { endsOn });
}

/**
 * K-01, plan 四(五)6: an operator exits because the term has passed, because it applied for an early end, because it
 * did not correct a breach, or because of another violation of the law. There is no other way out.
 *
 * Reading: each ground has what shows it: an application that is still open, a deadline that has passed uncorrected,
 * a document that establishes the violation. The last day of the term still counts.
 */
export const exitGround: Rule<ExitGroundFacts> = {
  id: 'K-01',
  clauses: ['SEED:4.5.6'],
  basis: 'LAW',
  statement: {
    zh: '运营机构退出的情形：协议期满、申请提前终止、违约未按要求改正、其他违反法律法规的情形。',
    en: 'An operator exits on expiry, on its own application, over an uncorrected breach, or over another violation.',
  },
  decide: (facts) => {
    switch (facts.exitAct) {
      case 'APPLY_EARLY':
        return decideApplication(facts);
      case 'DECLINE_EARLY':
        return decideDeclining(facts);
      case 'TERMINATE':
        return decideTermination(facts);
      case 'EXPIRE':
        return decideExpiry(facts);
    }
  },
};
