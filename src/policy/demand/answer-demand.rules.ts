import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { askingEach, askingWhen, type Rule } from '../decision';
import type { AgreementFacts, ProductFacts } from '../facts';
import { approvedProduct } from '../listing/approved-product.policy';
import type { DemandAnswer } from '../vocabulary';

export interface AnswerDemandFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  readonly answer: DemandAnswer;
  /** The product that serves the demand; null for another answer. */
  readonly product: ProductFacts | null;
}

/**
 * May the operator answer so today? What it points to must be on sale (C-01). To decline stays possible whatever became
 * of the agreement: nobody is to wait for an answer that nobody may give.
 */
export const answerDemandRules: readonly Rule<AnswerDemandFacts>[] = [
  askingWhen(
    ({ answer }) => answer !== 'DECLINE',
    agreementInForceFor('OPERATOR_WRITE'),
    ({ today, agreement }) => ({ today, agreement }),
  ),
  askingEach(approvedProduct, ({ product }) => (product === null ? [] : [{ product }])),
];
