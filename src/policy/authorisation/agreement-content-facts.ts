import {
  AGREEMENT_CONTENT_GROUPS,
  AGREEMENT_SEATS,
  type AgreementContentGroup,
  type AgreementPart,
  type AgreementSeat,
} from '../vocabulary';

/** Who signs, and whether that party has signed what stands there now; null where no department signs. */
export type SignatureFacts = Readonly<
  Record<Exclude<AgreementSeat, 'DEPARTMENT'>, boolean> & Record<'DEPARTMENT', boolean | null>
>;

/** The operator's first responsible person for security, as recorded. */
export interface SecurityLeadFacts {
  readonly name: string;
  /** The post of a principal officer who has no account here. */
  readonly post: string | null;
  /** Whether the person is a member of the operator in the security role now; null where no account is named. */
  readonly holdsRole: boolean | null;
}

/** What an agreement holds, as far as the rules ask. */
export interface AgreementContentFacts {
  /** The groups that hold a text. */
  readonly filledGroups: readonly AgreementContentGroup[];
  /** Whether any resource of the catalogue lies within the scope. */
  readonly hasResources: boolean;
  readonly hasRedevelopmentBan: boolean;
  readonly hasCollectiveDecision: boolean;
  readonly signatures: SignatureFacts;
  readonly securityLead: SecurityLeadFacts | null;
}

/** What is asked for: all that is signed, or all that is needed to start. */
export type AgreementStep = 'SIGN' | 'ACTIVATE';

export const missingGroups = ({
  filledGroups,
}: Pick<AgreementContentFacts, 'filledGroups'>): AgreementContentGroup[] =>
  AGREEMENT_CONTENT_GROUPS.filter((group) => !filledGroups.includes(group));

export const missingSignatures = ({
  signatures,
}: Pick<AgreementContentFacts, 'signatures'>): AgreementPart[] =>
  AGREEMENT_SEATS.filter((seat) => signatures[seat] === false).map((seat) => `SIGNATURE_OF_${seat}` as const);

/** Named, and either a principal officer or still in the security role. */
export const hasSecurityLead = ({ securityLead }: Pick<AgreementContentFacts, 'securityLead'>): boolean =>
  securityLead !== null && (securityLead.holdsRole ?? securityLead.post !== null);

/**
 * Everything that is missing at a step, whichever rule asks for it: whoever is refused reads all of it at once and does
 * not come back for each.
 */
export function missingParts(content: AgreementContentFacts, step: AgreementStep): AgreementPart[] {
  const signed: AgreementPart[] = [
    ...missingGroups(content),
    ...(content.hasResources ? [] : (['RESOURCES_IN_SCOPE'] as const)),
    ...(content.hasRedevelopmentBan ? [] : (['REDEVELOPMENT_BAN'] as const)),
    ...(content.hasCollectiveDecision ? [] : (['COLLECTIVE_DECISION'] as const)),
  ];
  if (step === 'SIGN') return signed;
  return [
    ...signed,
    ...missingSignatures(content),
    ...(hasSecurityLead(content) ? [] : (['SECURITY_LEAD'] as const)),
  ];
}

/** As a refusal names it. */
export const namesOfMissing = (content: AgreementContentFacts, step: AgreementStep): string =>
  missingParts(content, step).join(', ');
