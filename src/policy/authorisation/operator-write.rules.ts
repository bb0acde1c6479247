import type { LegalDate } from '../../kernel/legal-date';
import type { Rule } from '../decision';
import type { AgreementFacts } from '../facts';
import { agreementInForceFor } from './agreement-in-force.policy';

export interface OperatorWriteFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
}

/** May the operator write under this agreement today? For acts that no further rule is about. */
export const operatorWriteRules: readonly Rule<OperatorWriteFacts>[] = [
  agreementInForceFor('OPERATOR_WRITE'),
];
