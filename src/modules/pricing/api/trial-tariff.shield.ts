import { anyone, inRole, signedIn, type ShieldTree } from '../../../platform/graphql/shield';

export const trialTariffShield: ShieldTree = {
  Query: { trialTariffs: signedIn },
  Mutation: {
    submitTrialTariff: inRole('OPERATOR_PRODUCT'),
    confirmTrialTariff: inRole('AGENCY_RULING'),
    declineTrialTariff: inRole('AGENCY_RULING'),
  },
  TrialTariff: { '*': anyone },
  TrialTariffBand: { '*': anyone },
  TrialTariffConnection: { '*': anyone },
  TrialTariffEdge: { '*': anyone },
  SubmitTrialTariffPayload: { '*': anyone },
  ConfirmTrialTariffPayload: { '*': anyone },
  DeclineTrialTariffPayload: { '*': anyone },
};
