import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type { AuthorisationMode, PlanChange, PlanContentGroup, PlanState } from '../../../policy/vocabulary';
import {
  AuthorisationModeEnum,
  PlanChangeEnum,
  PlanContentGroupEnum,
  PlanStateEnum,
} from './plan-enums.type';
import { RecordedDecision } from './recorded-decision.type';

@ObjectType({ description: 'What one group of content says. Law: N27 9.' })
export class PlanContent {
  @Field(() => PlanContentGroupEnum, { description: 'The group.' })
  group!: PlanContentGroup;

  @Field(() => String, { description: 'The text, at most 10,000 characters.' })
  text!: string;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Fingerprint of the document that says more; null where the text is all.',
  })
  documentSha256!: string | null;
}

@ObjectType({
  description:
    'That a revision was decided collectively and by the city government. Law: plan 四(五)4; N27 11.',
})
export class PlanApproval {
  @Field(() => RecordedDecision, { description: 'The collective decision 三重一大.' })
  collectiveDecision!: RecordedDecision;

  @Field(() => RecordedDecision, { description: 'The decision of the city government.' })
  governmentDecision!: RecordedDecision;

  @Field(() => InstantScalar, { description: 'When the approval was recorded, UTC.' })
  approvedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision of the rules.' })
  decisionId!: string;
}

@ObjectType({ description: 'That a revision was filed with the province. Law: plan 四(五)4; N27 11.' })
export class PlanFiling {
  @Field(() => String, { name: 'number', description: 'Filing number of the provincial department.' })
  filingNumber!: string;

  @Field(() => LegalDateScalar, { description: 'Day of filing, Asia/Shanghai.' })
  filedOn!: string;

  @Field(() => InstantScalar, { description: 'When the filing was recorded, UTC.' })
  recordedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision of the rules.' })
  decisionId!: string;
}

@ObjectType({
  description: 'One wording of a plan. What was approved stays readable after it was changed.',
})
export class PlanRevision {
  @Field(() => Int, { description: 'Counts from 1.' })
  number!: number;

  @Field(() => PlanChangeEnum, { description: 'How it came about.' })
  changeKind!: PlanChange;

  @Field(() => String, { nullable: true, description: 'What was changed and why; null for the first.' })
  changeNote!: string | null;

  @Field(() => String, { description: 'Name of the plan.' })
  name!: string;

  @Field(() => AuthorisationModeEnum, { description: 'Mode of authorisation.' })
  mode!: AuthorisationMode;

  @Field(() => String, { description: 'The body on whose behalf the agency authorises 授权主体.' })
  authorisingEntity!: string;

  @Field(() => InstantScalar, { description: 'When it was last written on, UTC.' })
  madeAt!: Date;
}

@ObjectType({
  implements: Node,
  description:
    'An implementation plan 实施方案, without which nothing is authorised. Seen by its agency, auditors, regulators, and the operator whose agreement rests on it, who sees approved wordings only. Law: N27 8 to 11; plan 四(五)4.',
})
export class ImplementationPlan extends Node {
  @Field(() => PlanStateEnum, { description: 'Where it stands.' })
  state!: PlanState;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of the revision on which both decisions were last taken; null before the first. Later minor revisions rest on it.',
  })
  approvedRevision!: number | null;

  @Field(() => InstantScalar, { description: 'When it was begun, UTC.' })
  draftedAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was last submitted, UTC; null before.',
  })
  submittedAt!: Date | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when changing the plan.' })
  version!: number;
}

export const ImplementationPlanConnection = connectionType(ImplementationPlan, 'ImplementationPlan');
