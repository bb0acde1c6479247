import { Field, ID, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { UserError } from '../../../platform/graphql/user-error.type';

@ObjectType({ description: 'The end of a competence before its time. Public with it.' })
export class PricingCompetenceEnd {
  @Field(() => LegalDateScalar, {
    description: 'First day on which the competence holds no longer, Asia/Shanghai.',
  })
  endedOn!: string;

  @Field(() => String, { description: 'Number of the document that ends it.' })
  documentNumber!: string;

  @Field(() => String, { description: 'Why it ends.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When the end was put on file, UTC.' })
  endedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

@ObjectType({
  implements: Node,
  description:
    'The competence of a pricing office 定价权限, with the document that delegates it. Public. Law: N65 一.',
})
export class PricingCompetence extends Node {
  @Field(() => String, { description: 'Number of the delegation document.' })
  documentNumber!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that delegates; null for a competence from before it was noted.',
  })
  authority!: string | null;

  @Field(() => LegalDateScalar, { description: 'First day of the competence, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of the competence as delegated, Asia/Shanghai; null while it is open.',
  })
  effectiveTo!: string | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was put on file, UTC; null for a competence from before it was noted.',
  })
  recordedAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The recorded decision that admitted it; null for a competence from before it was put on file by an act.',
  })
  decisionId!: string | null;
}

export const PricingCompetenceConnection = connectionType(PricingCompetence, 'PricingCompetence');

@ObjectType({ description: 'Answer to recordPricingCompetence: the competence, or why it was not recorded.' })
export class RecordPricingCompetencePayload {
  @Field(() => PricingCompetence, { nullable: true, description: 'The competence; null when refused.' })
  competence!: PricingCompetence | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to endPricingCompetence: the competence with its end, or why not.' })
export class EndPricingCompetencePayload {
  @Field(() => PricingCompetence, { nullable: true, description: 'The competence; null when refused.' })
  competence!: PricingCompetence | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
