import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { askingWhen, type Rule } from '../decision';
import { listPublication, type ListPublicationFacts } from './list-publication.policy';

export interface PublishProductListFacts extends ListPublicationFacts {
  readonly today: LegalDate;
}

/** May this version be published? The operator's permissions close with its agreement; the agency's do not. */
export const publishProductListRules: readonly Rule<PublishProductListFacts>[] = [
  listPublication,
  askingWhen(
    ({ actor, agreement }) => actor.organisationId === agreement?.operatorId,
    agreementInForceFor('OPERATOR_WRITE'),
    (facts) => facts,
  ),
];
