import type { Access, Sight } from './access';

/** Who may use, and who sees, trial tariffs. As the matrix, written by hand. */

const withObject = (names: string): Record<string, Sight> =>
  Object.fromEntries(names.split(' ').map((name) => [name, 'WITH_OBJECT' as const]));

const AGENCY: Access = { roles: ['AGENCY_RULING'] };

export const TRIAL_OPERATIONS: Readonly<Record<'Query' | 'Mutation', Readonly<Record<string, Access>>>> = {
  Query: { trialTariffs: 'SIGNED_IN' },
  Mutation: {
    submitTrialTariff: { roles: ['OPERATOR_PRODUCT'] },
    confirmTrialTariff: AGENCY,
    declineTrialTariff: AGENCY,
  },
};

export const TRIAL_FIELDS: Readonly<Record<string, Readonly<Record<string, Sight>>>> = {
  TrialTariff: withObject(
    'agreementId availableTransitions bands chargeMeasure chargeUnit counting decisionId documentHash documentNumber documentTitle effectiveFrom history id inForceFrom isInForce offering reason ruledAt rulingDecisionId rulingReason schemeHash state submittedAt taxBasis version',
  ),
  TrialTariffBand: withObject('above customerClass fieldsFrom unitPrice upTo'),
  TrialTariffConnection: withObject('edges nodes pageInfo totalCount'),
  TrialTariffEdge: withObject('cursor node'),
  SubmitTrialTariffPayload: withObject('idempotency trialTariff userErrors'),
  ConfirmTrialTariffPayload: withObject('trialTariff userErrors'),
  DeclineTrialTariffPayload: withObject('trialTariff userErrors'),
};
