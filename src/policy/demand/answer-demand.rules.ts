import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { askingEach, type Rule } from '../decision';
import type { AgreementFacts, ProductFacts } from '../facts';
import { approvedProduct } from '../listing/approved-product.policy';

export interface AnswerDemandFacts {
  readonly today: LegalDate;
  readonly agreement: AgreementFacts | null;
  /** The product that serves the demand; null for another answer. */
  readonly product: ProductFacts | null;
}

/** May the operator answer so today? What it points to must be on sale (C-01). */
export const answerDemandRules: readonly Rule<AnswerDemandFacts>[] = [
  agreementInForceFor('OPERATOR_WRITE'),
  askingEach(approvedProduct, ({ product }) => (product === null ? [] : [{ product }])),
];
