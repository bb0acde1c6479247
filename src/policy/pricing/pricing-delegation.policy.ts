import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Finding, type Rule } from '../decision';
import type { ActorFacts, InForceFacts } from '../facts';
import type { OrganisationKind } from '../vocabulary';
import { isInForceOn } from './version-in-force';

export interface DelegationFacts extends InForceFacts {
  readonly documentNumber: string;
}

export interface PricingDelegationFacts {
  readonly today: LegalDate;
  /** The document that delegates pricing to the acting office; null when none is on file. */
  readonly delegation: DelegationFacts | null;
}

/**
 * E-01, N65 一: pricing is provincial by default; a city prices only if the competence was delegated to it.
 *
 * Reading (decision 2): the delegation document must be on file and in force on the day of issue.
 */
export const pricingDelegation: Rule<PricingDelegationFacts> = {
  id: 'E-01',
  clauses: ['N65:1'],
  basis: 'LAW',
  statement: {
    zh: '市级价格主管部门发布政府指导价，应当有现行有效的授权文件。',
    en: 'A city pricing office issues guided prices only under a delegation document in force.',
  },
  decide: ({ today, delegation }) => {
    if (delegation === null || delegation.documentNumber.trim() === '') {
      return refuse('PRICING_DELEGATION_MISSING');
    }
    return isInForceOn(delegation, today)
      ? PERMIT
      : refuse('PRICING_DELEGATION_NOT_IN_FORCE', { document: delegation.documentNumber, date: today });
  },
};

export interface RecordedCompetenceFacts {
  readonly actor: ActorFacts;
  /** The organisation that would be competent. */
  readonly office: { readonly organisationId: string; readonly kind: OrganisationKind };
  readonly authority: string;
  readonly documentNumber: string;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo: LegalDate | null;
}

/** Who keeps the record of competences. */
function recorderProblem({ kind }: ActorFacts): Finding | null {
  if (kind === 'PRICING_OFFICE') {
    return refuse('COMPETENCE_BY_THE_OFFICE_ITSELF');
  }
  return kind === 'IMPLEMENTING_AGENCY'
    ? null
    : refuse('COMPETENCE_NOT_BY_AGENCY', { kind }, { clauses: ['DESIGN:marketplace'] });
}

/**
 * E-01 for the record of a competence.
 *
 * Reading: competence comes from above and rests on a document, so who would use it cannot enter it. The implementing
 * agency does, which admits the official bodies and keeps their papers, and which fixes no price itself; a regulator
 * reads for its mandate (J-11) and enters nothing.
 */
export const recordedCompetence: Rule<RecordedCompetenceFacts> = {
  ...pricingDelegation,
  decide: ({ actor, office, authority, documentNumber, effectiveFrom, effectiveTo }) => {
    const problem = recorderProblem(actor);
    if (problem !== null) {
      return problem;
    }
    if (office.kind !== 'PRICING_OFFICE') {
      return refuse('COMPETENCE_OF_NO_PRICING_OFFICE', { kind: office.kind });
    }
    if (authority.trim() === '' || documentNumber.trim() === '') {
      return refuse('COMPETENCE_PAPER_INCOMPLETE');
    }
    return effectiveTo !== null && effectiveTo < effectiveFrom
      ? refuse('COMPETENCE_PERIOD_REVERSED', { effectiveFrom, effectiveTo })
      : PERMIT;
  },
};

export interface EndedCompetenceFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly competence: DelegationFacts & { readonly alreadyEndedOn: LegalDate | null };
  /** First day on which it would hold no longer. */
  readonly endedOn: LegalDate;
}

/** E-01 for the end of a competence: by who put it on file, within its time, once, and never backwards. */
export const endedCompetence: Rule<EndedCompetenceFacts> = {
  ...pricingDelegation,
  decide: ({ today, actor, competence, endedOn }) => {
    const problem = recorderProblem(actor);
    if (problem !== null) {
      return problem;
    }
    const { documentNumber: document, effectiveFrom, effectiveTo, alreadyEndedOn } = competence;
    if (alreadyEndedOn !== null) {
      return refuse('COMPETENCE_ENDED', { document, endedOn: alreadyEndedOn });
    }
    return endedOn < today || endedOn < effectiveFrom || (effectiveTo !== null && endedOn > effectiveTo)
      ? refuse('COMPETENCE_END_OUTSIDE_PERIOD', {
          today,
          endedOn,
          effectiveFrom,
          effectiveTo: effectiveTo ?? '—',
        })
      : PERMIT;
  },
};
