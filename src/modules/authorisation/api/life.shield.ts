import { anyone, inRole, inRoleByRule, signedIn, type ShieldTree } from '../../../platform/graphql/shield';
import { exitGround } from '../../../policy/authorisation/exit-ground.policy';
import { renewalDecidedByAgency } from '../../../policy/authorisation/renewal-decided-by-agency.policy';
import { resourcesOfBreachEnd } from '../../../policy/authorisation/resources-of-breach-end.policy';
import { restorationOnCorrection } from '../../../policy/authorisation/restoration-on-correction.policy';
import { suspensionOnBreach } from '../../../policy/authorisation/suspension-on-breach.policy';

/** The life of an agreement after it was activated. */
export const lifeShield: ShieldTree = {
  Query: { rectifications: signedIn, renewals: signedIn },
  Mutation: {
    suspendAgreement: inRoleByRule(suspensionOnBreach, 'AGENCY_RULING'),
    reportCorrection: inRole('ORGANISATION_ADMIN', 'OPERATOR_SECURITY'),
    restoreAgreement: inRoleByRule(restorationOnCorrection, 'AGENCY_RULING'),
    rejectCorrection: inRoleByRule(restorationOnCorrection, 'AGENCY_RULING'),
    terminateResources: inRoleByRule(resourcesOfBreachEnd, 'AGENCY_RULING'),
    applyRenewal: inRole('ORGANISATION_ADMIN'),
    admitLateRenewal: inRole('AGENCY_RULING'),
    decideRenewal: inRoleByRule(renewalDecidedByAgency, 'AGENCY_RULING'),
    applyEarlyTermination: inRole('ORGANISATION_ADMIN'),
    declineEarlyTermination: inRoleByRule(exitGround, 'AGENCY_RULING'),
    terminateAgreement: inRoleByRule(exitGround, 'AGENCY_RULING'),
  },
  Rectification: { '*': anyone },
  RectificationConnection: { '*': anyone },
  RectificationEdge: { '*': anyone },
  Renewal: { '*': anyone },
  RenewalConnection: { '*': anyone },
  RenewalEdge: { '*': anyone },
  RenewalWindow: { '*': anyone },
  AnnualEvaluation: { '*': anyone },
  EarlyTermination: { '*': anyone },
  AgreementExit: { '*': anyone },
  ExitProgress: { '*': anyone },
  SuspendAgreementPayload: { '*': anyone },
  CorrectionPayload: { '*': anyone },
  ChangeAgreementPayload: { '*': anyone },
  ApplyRenewalPayload: { '*': anyone },
  DecideRenewalPayload: { '*': anyone },
  ApplyEarlyTerminationPayload: { '*': anyone },
  DeclineEarlyTerminationPayload: { '*': anyone },
};
