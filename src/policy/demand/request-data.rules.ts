import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { noCoreData } from '../catalogue/no-core-data.policy';
import type { ScopeResourcesFacts } from '../catalogue/scope-resource';
import { usableResource } from '../catalogue/usable-resource.policy';
import type { Rule } from '../decision';
import { dataRequestNames, type DataRequestNamesFacts } from './data-request-names.policy';

export interface RequestDataFacts extends DataRequestNamesFacts, ScopeResourcesFacts {
  readonly today: LegalDate;
}

/** May the operator request this data for this scenario today? What can never enter a scope is not even asked for. */
export const requestDataRules: readonly Rule<RequestDataFacts>[] = [
  agreementInForceFor('OPERATOR_WRITE'),
  dataRequestNames,
  usableResource,
  noCoreData,
];
