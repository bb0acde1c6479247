import type { LegalDate } from '../../kernel/legal-date';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PartyFacts } from '../facts';
import { isControlSupervisor } from './control-supervisor';

export interface ControlEndFacts {
  /** The organisation that would end the fact. */
  readonly supervisor: PartyFacts;
  readonly controlFactId: string;
  readonly effectiveFrom: LegalDate;
  /** First day on which the fact already holds no longer by an earlier end; null while there is none. */
  readonly alreadyEndedOn: LegalDate | null;
  /** First day on which it would hold no longer. */
  readonly endedOn: LegalDate;
  readonly today: LegalDate;
  readonly documentReference: string;
  readonly reason: string;
}

/**
 * G-07: control that changed is recorded as it is now, and what was tied by it is examined again.
 *
 * Reading: the implementing agency or a regulator ends a recorded fact, or corrects one that never held by ending it
 * on its first day; those whom the fact binds cannot lift their own ban. A fact is ended once, because the record is
 * added to and never rewritten; what holds instead is declared as a fact of its own. No end lies in the future:
 * nobody would look on that day at what it sets free.
 *
 * @design
 */
export const controlEnd: Rule<ControlEndFacts> = {
  id: 'G-07',
  clauses: ['N27:6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '控制关系变更的，由实施机构或者监管部门凭证明终止或者更正登记，并重新审查受影响的再开发产品。',
    en: 'Control that changed is ended or corrected by the implementing agency or a regulator, with a document, and what it froze is examined again.',
  },
  decide: ({ supervisor, effectiveFrom, alreadyEndedOn, endedOn, today, documentReference, reason }) => {
    if (!isControlSupervisor(supervisor.kind)) {
      return refuse('CONTROL_END_NOT_BY_SUPERVISOR');
    }
    if (alreadyEndedOn !== null) {
      return refuse('CONTROL_ALREADY_ENDED', { endedOn: alreadyEndedOn });
    }
    if (endedOn < effectiveFrom || endedOn > today) {
      return refuse('CONTROL_END_OUT_OF_RANGE', { endedOn, effectiveFrom, today });
    }
    if (documentReference.trim() === '') {
      return refuse('CONTROL_END_DOCUMENT_MISSING');
    }
    return reason.trim() === '' ? refuse('CONTROL_END_REASON_MISSING') : PERMIT;
  },
};
