import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts, AppointmentFacts } from '../facts';
import type { AgreementSeat, OrganisationState } from '../vocabulary';
import {
  missingSignatures,
  namesOfMissing,
  type AgreementContentFacts,
  type AgreementStep,
} from './agreement-content-facts';
import { whyNotAgency, whyNotRunning } from './agreement-runs';

interface Drafting {
  readonly partyAct: 'DRAFT';
  readonly actor: ActorFacts;
  readonly appointment: AppointmentFacts;
  readonly operatorState: OrganisationState | null;
  /** Number of the agreement that was made on this appointment and has not ended; null for none. */
  readonly livingAgreement: string | null;
}

interface Revising {
  readonly partyAct: 'REVISE';
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
}

interface Signing {
  readonly partyAct: 'SIGN';
  readonly agreement: AgreementFacts;
  readonly content: AgreementContentFacts;
  /** As whom the actor signs; null for a person of a party who may not sign for it. */
  readonly seat: AgreementSeat | null;
  readonly hasSigned: boolean;
}

interface Activating {
  readonly partyAct: 'ACTIVATE';
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts;
  readonly content: AgreementContentFacts;
}

export type AgreementPartiesFacts = Drafting | Revising | Signing | Activating;

function decideDrafting({ actor, appointment, operatorState, livingAgreement }: Drafting): Finding {
  if (actor.organisationId !== appointment.agencyId) return refuse('NOT_BY_AGENCY_OF_AGREEMENT');
  if (appointment.operatorId === null) return refuse('OPERATOR_NOT_APPOINTED');
  if (operatorState !== 'ACTIVE') return refuse('OPERATOR_NOT_ACTIVE');
  return livingAgreement === null
    ? PERMIT
    : refuse('APPOINTMENT_HAS_AGREEMENT', { agreement: livingAgreement });
}

function decideRevising({ actor, agreement }: Revising): Finding {
  const foreign = whyNotAgency(actor, agreement);
  if (foreign !== null) return foreign;
  return agreement.state === 'DRAFT'
    ? PERMIT
    : refuse('AGREEMENT_SIGNED_ALREADY', { state: agreement.state });
}

function decideSigning({ agreement, content, seat, hasSigned }: Signing): Finding {
  if (seat === null) return refuse('NOT_A_SIGNATORY');
  if (agreement.state !== 'DRAFT') return refuse('AGREEMENT_SIGNED_ALREADY', { state: agreement.state });
  if (agreement.operatorState !== 'ACTIVE') return refuse('OPERATOR_NOT_ACTIVE');
  return hasSigned ? refuse('SIGNED_BY_THIS_PARTY') : whyNotDecided(content, 'SIGN');
}

function decideActivating({ today, actor, agreement, content }: Activating): Finding {
  const stopped = whyNotAgency(actor, agreement) ?? whyNotRunning({ today, agreement }, ['SIGNED']);
  if (stopped !== null) return stopped;
  if (agreement.operatorState !== 'ACTIVE') return refuse('OPERATOR_NOT_ACTIVE');
  return missingSignatures(content).length > 0
    ? refuse('SIGNATURE_MISSING', { missing: namesOfMissing(content, 'ACTIVATE') })
    : whyNotDecided(content, 'ACTIVATE');
}

const whyNotDecided = (content: AgreementContentFacts, step: AgreementStep): Finding =>
  content.hasCollectiveDecision
    ? PERMIT
    : refuse('COLLECTIVE_DECISION_MISSING', { missing: namesOfMissing(content, step) });

/**
 * A-08, plan 四(四) and N27 13: the implementing agency, alone or with a competent department, signs the agreement with
 * the one operator that the selection appointed, after the collective decision (三重一大).
 *
 * Reading: the agreement is drawn up by the agency; the decision comes before the signatures, and its record is attached
 * before the agreement starts. One appointment carries one agreement at a time. Each party signs once what stands there.
 */
export const agreementParties: Rule<AgreementPartiesFacts> = {
  id: 'A-08',
  clauses: ['SEED:4.4', 'N27:13'],
  basis: 'LAW',
  statement: {
    zh: '协议经“三重一大”决策后，由实施机构独立或者会同有关业务主管部门，与选定的运营机构签订。',
    en: 'After the collective decision the agency, alone or with a competent department, signs with the appointed operator.',
  },
  decide: (facts) => {
    switch (facts.partyAct) {
      case 'DRAFT':
        return decideDrafting(facts);
      case 'REVISE':
        return decideRevising(facts);
      case 'SIGN':
        return decideSigning(facts);
      case 'ACTIVATE':
        return decideActivating(facts);
    }
  },
};
