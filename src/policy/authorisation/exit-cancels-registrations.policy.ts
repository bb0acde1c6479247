import { PERMIT, refuse, type Rule } from '../decision';
import type { DutyKind } from '../vocabulary';

export interface ExitCancelsRegistrationsFacts {
  readonly tasks: readonly DutyKind[];
}

/**
 * K-06, N26 9(4): registrations of products that rest on the right to operate are cancelled when that right ends.
 *
 * Reading: this platform does not know yet what its operators have registered on the provincial one. The task is
 * opened with every exit, and closed with the cancellation numbers, or with the proof that nothing was registered.
 */
export const exitCancelsRegistrations: Rule<ExitCancelsRegistrationsFacts> = {
  id: 'K-06',
  clauses: ['N26:9.4'],
  basis: 'LAW',
  statement: {
    zh: '授权运营终止的，依托该授权的产品和服务登记应当申请注销。',
    en: 'With the end of the authorisation, product registrations that rest on it are cancelled.',
  },
  decide: ({ tasks }) =>
    tasks.includes('CANCEL_REGISTRATION') ? PERMIT : refuse('EXIT_WITHOUT_CANCELLATION_TASK'),
};
