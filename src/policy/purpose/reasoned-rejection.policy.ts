import { PERMIT, refuse, type Rule } from '../decision';

export interface ReasonedRejectionFacts {
  readonly reason: string | null;
}

/**
 * D-12: who rejects a free request states the reason.
 *
 * @design
 */
export const reasonedRejection: Rule<ReasonedRejectionFacts> = {
  id: 'D-12',
  clauses: ['DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '不同意无偿使用申请的，应当说明理由。',
    en: 'A rejection of a free request states its reason.',
  },
  decide: ({ reason }) =>
    (reason ?? '').trim() === '' ? refuse('FREE_USE_REJECTED_WITHOUT_REASON') : PERMIT,
};
