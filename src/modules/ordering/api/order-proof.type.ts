import { Field, ID, Int, ObjectType } from 'type-graphql';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'A recorded decision as it stands in a proof: what was asked, when, and which rules were asked. Seen by whoever sees the proof.',
})
export class ProofDecision {
  @Field(() => ID, { description: 'Names the decision.' })
  id!: string;

  @Field(() => String, { description: 'The operation that asked, for example "issueGuidedPrice".' })
  operation!: string;

  @Field(() => [ID], { description: 'Every rule that was asked and stood not against it.' })
  ruleIds!: string[];

  @Field(() => String, { description: 'Version of the rule set under which it was decided.' })
  ruleSetVersion!: string;

  @Field(() => InstantScalar, { description: 'When it was decided, UTC.' })
  decidedAt!: Date;
}

@ObjectType({ description: 'The approval of the revision that was ordered. Law: plan 四(六).' })
export class ProofApproval {
  @Field(() => ID, { description: 'The list item that carries the approval.' })
  itemId!: string;

  @Field(() => ID, { description: 'The list in which it was handed in.' })
  listId!: string;

  @Field(() => Int, { description: 'The revision of the product.' })
  productRevision!: number;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'SHA-256 of the approved content as canonical JSON; null where contents were not kept yet.',
  })
  contentHash!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was approved, UTC.' })
  decidedAt!: Date | null;
}

@ObjectType({
  description:
    'The published version of the product list in which the approved item stood when the order was placed. Law: N27 19.',
})
export class ProofListVersion {
  @Field(() => ID, {
    description: 'Names the published version; `listProof` shows that the item stood in it.',
  })
  publicationId!: string;

  @Field(() => Int, { description: 'Number of the version, from 1 for an agreement.' })
  number!: number;

  @Field(() => InstantScalar, { description: 'When it was published, UTC.' })
  publishedAt!: Date;

  @Field(() => Sha256Scalar, { description: 'Root of the hash tree over its items.' })
  rootHash!: string;
}

@ObjectType({ description: 'The agreement under which the operator sold it. Law: plan 四(五).' })
export class ProofAgreement {
  @Field(() => ID, { description: 'Names the agreement.' })
  id!: string;

  @Field(() => String, { description: 'Number of the agreement.' })
  number!: string;

  @Field(() => LegalDateScalar, { nullable: true, description: 'First day of the term, Asia/Shanghai.' })
  startsOn!: string | null;

  @Field(() => LegalDateScalar, { nullable: true, description: 'Last day of the term, Asia/Shanghai.' })
  endsOn!: string | null;
}

@ObjectType({
  description:
    'On what a charge rests: the decisions on order, tariff and guided price or trial tariff, the approval, the published list and the agreement. Together with the lines of the order it leads from each charged unit to the law. Seen by whoever sees the order.',
})
export class OrderProof {
  @Field(() => ProofDecision, { description: 'The decision that admitted the order.' })
  order!: ProofDecision;

  @Field(() => ProofDecision, {
    nullable: true,
    description: 'The decision that admitted the tariff; null for free use.',
  })
  tariff!: ProofDecision | null;

  @Field(() => ProofDecision, {
    nullable: true,
    description: 'The decision that admitted the guided price; null for free use and on trial.',
  })
  guidedPrice!: ProofDecision | null;

  @Field(() => ProofDecision, {
    nullable: true,
    description:
      'The decision by which the agency confirmed the trial tariff 试行收费标准 that stood in the place of a guided price; null where one was in force, and for free use.',
  })
  trialTariff!: ProofDecision | null;

  @Field(() => ProofApproval, { description: 'The approval of what was ordered.' })
  approval!: ProofApproval;

  @Field(() => ProofListVersion, {
    nullable: true,
    description: 'The published list in which it stood; null where it was not published yet.',
  })
  listVersion!: ProofListVersion | null;

  @Field(() => ProofAgreement, { description: 'The agreement.' })
  agreement!: ProofAgreement;
}
