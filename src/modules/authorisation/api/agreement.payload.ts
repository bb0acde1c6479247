import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Agreement } from './agreement.type';

@ObjectType({ description: 'Answer to draftAgreement: the draft, or why there is none.' })
export class DraftAgreementPayload {
  @Field(() => Agreement, { nullable: true, description: 'The draft; null when refused.' })
  agreement!: Agreement | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({
  description:
    'Answer to reviseAgreement, signAgreement, activateAgreement, reopenAgreement, nameSecurityLead, reviewExclusivity and publishAgreement: the agreement, or why not.',
})
export class AgreementPayload {
  @Field(() => Agreement, {
    nullable: true,
    description: 'The agreement as it stands now; null when refused.',
  })
  agreement!: Agreement | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
