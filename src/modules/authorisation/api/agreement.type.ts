import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  AGREEMENT_STATES,
  type AgreementContentGroup,
  type AgreementSeat,
  type AgreementState,
  type AuthorisationMode,
  type ExclusivityResult,
} from '../../../policy/vocabulary';
import { AgreementContentGroupEnum, AgreementSeatEnum, ExclusivityResultEnum } from './agreement-enums.type';
import { AuthorisationModeEnum } from './plan-enums.type';

export const AgreementStateEnum = enumOf('AgreementState', AGREEMENT_STATES, 'Where an agreement stands.', {
  DRAFT: 'Being drawn up; not yet signed by both parties.',
  SIGNED: 'Signed by both parties; its term runs, but nothing may be done under it yet.',
  ACTIVE: 'In force within its term.',
  SUSPENDED: 'What the notice names is stopped until the operator has corrected what was found.',
  EXPIRED: 'Its term has passed.',
  TERMINATED: 'Ended before its term.',
});

@ObjectType({ description: 'What an agreement says in one group of content. Law: N27 14.' })
export class AgreementContent {
  @Field(() => AgreementContentGroupEnum, { name: 'group', description: 'The group.' })
  contentGroup!: AgreementContentGroup;

  @Field(() => String, { description: 'The text, at most 4,000 characters.' })
  text!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document that says more; null where the text is all.',
  })
  documentHash!: string | null;
}

@ObjectType({
  description:
    'One party’s signature under one revision of the content. A later revision leaves it behind. Law: plan 四(四); N27 13.',
})
export class AgreementSignature {
  @Field(() => AgreementSeatEnum, { description: 'As whom it was given.' })
  seat!: AgreementSeat;

  @Field(() => Int, { description: 'The revision of the content that was signed.' })
  contentRevision!: number;

  @Field(() => Sha256Scalar, { description: 'Hash of the content that was signed.' })
  contentHash!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many resources the scope had that was signed; null under a signature that was given before it covered the scope.',
  })
  resourceCount!: number | null;

  @Field(() => InstantScalar, { description: 'When, UTC.' })
  signedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted it.' })
  decisionId!: string;
}

@ObjectType({
  description:
    'A review of conditions of exclusive sale. The newest of the revision that stands counts. Law: N27 6.',
})
export class ExclusivityReview {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => Int, { description: 'The revision of the content that was reviewed.' })
  contentRevision!: number;

  @Field(() => ExclusivityResultEnum, { description: 'What it came to.' })
  result!: ExclusivityResult;

  @Field(() => String, { description: 'The opinion, at most 2,000 characters.' })
  opinion!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the opinion as a document; null where the text is all.',
  })
  documentHash!: string | null;

  @Field(() => InstantScalar, { description: 'When, UTC.' })
  reviewedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted it.' })
  decisionId!: string;
}

@ObjectType({ description: 'What the agency published about an agreement at one time. Law: N27 18.' })
export class AgreementPublication {
  @Field(() => Int, { description: 'Counts from 1; the newest is shown to everybody.' })
  number!: number;

  @Field(() => String, { description: 'What is authorised, in words for everybody.' })
  content!: string;

  @Field(() => String, { description: 'Which resources, in words.' })
  scope!: string;

  @Field(() => LegalDateScalar, { description: 'First day of the term as published, Asia/Shanghai.' })
  startsOn!: string;

  @Field(() => LegalDateScalar, { description: 'Last day of the term as published, Asia/Shanghai.' })
  endsOn!: string;

  @Field(() => InstantScalar, { description: 'When, UTC.' })
  publishedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted it.' })
  decisionId!: string;
}

@ObjectType({ description: 'The record of the collective decision 三重一大. Law: plan 四(四); N27 13.' })
export class CollectiveDecision {
  @Field(() => String, { description: 'Number of the document or minutes.' })
  number!: string;

  @Field(() => LegalDateScalar, { description: 'Day of the decision, Asia/Shanghai.' })
  decidedOn!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the document; null where only its number is on record.',
  })
  documentHash!: string | null;
}

@ObjectType({
  description:
    'The operator’s first responsible person for security 安全第一责任人: its principal officer. Law: plan 四(八).',
})
export class SecurityLead {
  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Post of the principal officer; null where an account is named only.',
  })
  post!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The person of the operator in the role OPERATOR_SECURITY; null where a post is named only.',
  })
  personId!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that person holds the role now; null where no account is named.',
  })
  holdsRole!: boolean | null;
}

@ObjectType({
  implements: Node,
  description:
    'An authorisation agreement 授权运营协议 between the implementing agency and an operator. Seen by its parties, auditors and regulators. Law: plan 四(四); N27 14.',
})
export class Agreement extends Node {
  @Field(() => String, { name: 'number', description: 'Number of the agreement.' })
  agreementNumber!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => AgreementStateEnum, { description: 'Where it stands.' })
  state!: AgreementState;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Day of signing, Asia/Shanghai; null before it is signed.',
  })
  signedOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day of the term, Asia/Shanghai; null before it is signed.',
  })
  startsOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of the term, Asia/Shanghai; null before it is signed.',
  })
  endsOn!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it bars the operator from redeveloping what it delivered. Law: N27 14(6).',
  })
  hasRedevelopmentBan!: boolean;

  @Field(() => ID, {
    nullable: true,
    description:
      'The selection that appointed the operator; null for an agreement that was made before it was recorded here.',
  })
  selectionId!: string | null;

  @Field(() => AuthorisationModeEnum, {
    nullable: true,
    description: 'Mode of authorisation; null where it is not on record.',
  })
  mode!: AuthorisationMode | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Agreed years of operation, counted from signing; null where they are not on record. Law: plan 四(五)1; N27 14(2).',
  })
  termYears!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the term is longer than the five years of the rule; null where no reason is on record.',
  })
  termReason!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it grants conditions of exclusive sale, which are reviewed before it is published.',
  })
  hasExclusiveConditions!: boolean;

  @Field(() => String, { nullable: true, description: 'Those conditions; null where there are none.' })
  exclusiveConditions!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How long the operator has to correct a breach, in working days; null where it is not agreed. Law: plan 四(五)6.',
  })
  correctionWorkingDays!: number | null;

  @Field(() => Int, {
    description:
      'Counts the changes of what is to be signed, from 1; 0 for an agreement whose content is not kept here.',
  })
  contentRevision!: number;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description:
      'Hash of everything that is signed, as it stands; name it when signing. Null where the content is not kept here.',
  })
  contentHash!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was begun, UTC; null where it was made before it was recorded here.',
  })
  draftedAt!: Date | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const AgreementConnection = connectionType(Agreement, 'Agreement');
