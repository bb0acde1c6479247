import { IsOptional, Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField, ReasonField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';

@InputType({ description: 'The document by which a pricing office may price here.' })
export class RecordPricingCompetenceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The pricing office that becomes competent.' })
  @MaxLength(ID_LENGTH)
  pricingOfficeId!: string;

  @Field(() => String, {
    description: 'The authority that delegates, such as the provincial government, at most 200 characters.',
  })
  @MaxLength(200)
  authority!: string;

  @Field(() => String, { description: 'Number of the delegation document, at most 100 characters.' })
  @MaxLength(100)
  documentNumber!: string;

  @Field(() => Sha256Scalar, { description: 'Hash of the delegation document.' })
  documentSha256!: string;

  @Field(() => LegalDateScalar, { description: 'First day of the competence, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day of the competence, Asia/Shanghai; left out while it is open.',
  })
  effectiveTo?: string | null;
}

@InputType({ description: 'The end of a competence before its time.' })
export class EndPricingCompetenceInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The competence.' })
  @MaxLength(ID_LENGTH)
  competenceId!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day on which it holds no longer, Asia/Shanghai: today or later, within its time.',
  })
  endedOn!: string;

  @Field(() => String, { description: 'Number of the document that ends it, at most 100 characters.' })
  @Length(1, 100)
  documentNumber!: string;

  @ReasonField('Why it ends')
  reason!: string;
}

@ArgsType()
export class PricingCompetencesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Of this pricing office.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  pricingOfficeId?: string;
}
