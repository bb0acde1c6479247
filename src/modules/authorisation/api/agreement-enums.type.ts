import { enumOf } from '../../../platform/graphql/enums';
import {
  AGREEMENT_CONTENT_GROUPS,
  AGREEMENT_OPTIONS,
  AGREEMENT_PARTS,
  AGREEMENT_SEATS,
  EXCLUSIVITY_RESULTS,
} from '../../../policy/vocabulary';

const GROUPS = {
  RESOURCE_SCOPE: 'Scope of the resources and their catalogue.',
  TERM: 'Term of operation.',
  PRODUCT_LIST:
    'Product and service list, with its technical standards and the requirements of security and compliance review.',
  PLATFORM: 'Platform that supports the operation.',
  OWNERSHIP: 'Who owns hardware, software and products.',
  DISCLOSURE_AND_REDEVELOPMENT_BAN: 'Disclosure of information, and no part in redevelopment.',
  ACCOUNTING_AND_SHARING: 'Accounting of cost and revenue, and sharing of the yield.',
  SECURITY_AND_EMERGENCY: 'Security, personal information, monitoring of risks, emergencies.',
  EVALUATION_RENEWAL_AND_EXIT: 'Evaluation of performance, renewal and exit.',
  BREACH_LIABILITY: 'Liability for breach.',
  DISPUTE_RESOLUTION: 'Resolution of disputes.',
  CHANGE_AND_TERMINATION: 'When it is changed and ended.',
};

export const AgreementContentGroupEnum = enumOf(
  'AgreementContentGroup',
  AGREEMENT_CONTENT_GROUPS,
  'The twelve groups of content that an agreement holds. Law: N27 14.',
  GROUPS,
);

export const AgreementPartEnum = enumOf(
  'AgreementPart',
  AGREEMENT_PARTS,
  'Everything that an agreement needs before it starts. Law: N27 13, 14; plan 四(四), 四(八).',
  {
    ...GROUPS,
    RESOURCES_IN_SCOPE: 'At least one data resource of the catalogue within its scope.',
    REDEVELOPMENT_BAN: 'The express clause that the operator takes no part in redevelopment.',
    COLLECTIVE_DECISION: 'The record of the collective decision 三重一大.',
    SIGNATURE_OF_AGENCY: 'The signature of the implementing agency under the content as it stands.',
    SIGNATURE_OF_OPERATOR: 'The signature of the operator under the content as it stands.',
    SIGNATURE_OF_DEPARTMENT:
      'The signature of the competent department under the content as it stands, where one is named.',
    SECURITY_LEAD: 'The operator’s first responsible person for security 安全第一责任人.',
  },
);

export const AgreementOptionEnum = enumOf(
  'AgreementOption',
  AGREEMENT_OPTIONS,
  'What a draft may hold, and what may be taken out of it again.',
  {
    DEPARTMENT: 'The competent department that signs beside the agency.',
    COLLECTIVE_DECISION: 'The record of the collective decision.',
    TERM_REASON: 'The reason for a term of more than five years.',
    EXCLUSIVE_CONDITIONS: 'Conditions of exclusive sale.',
    CORRECTION_PERIOD: 'The agreed period for correcting a breach.',
  },
);

export const AgreementSeatEnum = enumOf(
  'AgreementSeat',
  AGREEMENT_SEATS,
  'As whom an organisation signs an agreement. Law: plan 四(四); N27 13.',
  {
    AGENCY: 'The implementing agency, by an officer in the role AGENCY_RULING.',
    OPERATOR: 'The operator, by its ORGANISATION_ADMIN.',
    DEPARTMENT: 'The competent department of the same level, by a DEPARTMENT_OFFICER.',
  },
);

export const ExclusivityResultEnum = enumOf(
  'ExclusivityResult',
  EXCLUSIVITY_RESULTS,
  'What the review of conditions of exclusive sale came to.',
  {
    ADMISSIBLE: 'They do not exclude competition; the agreement may be published.',
    INADMISSIBLE: 'They exclude competition; the agreement is not published.',
  },
);
