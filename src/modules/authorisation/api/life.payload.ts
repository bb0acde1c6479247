import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Agreement } from './agreement.type';
import { EarlyTermination } from './exit.type';
import { Rectification } from './rectification.type';
import { Renewal } from './renewal.type';

@ObjectType({ description: 'Answer to suspendAgreement: the call to correct, or why there is none.' })
export class SuspendAgreementPayload {
  @Field(() => Rectification, { nullable: true, description: 'The call to correct; null when refused.' })
  rectification!: Rectification | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({
  description:
    'Answer to reportCorrection, restoreAgreement and rejectCorrection: the call to correct, or why not.',
})
export class CorrectionPayload {
  @Field(() => Rectification, {
    nullable: true,
    description: 'The call to correct as it stands now; null when refused.',
  })
  rectification!: Rectification | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({
  description:
    'Answer to terminateResources, admitLateRenewal and terminateAgreement: the agreement, or why not.',
})
export class ChangeAgreementPayload {
  @Field(() => Agreement, {
    nullable: true,
    description: 'The agreement as it stands now; null when refused.',
  })
  agreement!: Agreement | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to applyRenewal: the application, or why it was not taken.' })
export class ApplyRenewalPayload {
  @Field(() => Renewal, { nullable: true, description: 'The application; null when refused.' })
  renewal!: Renewal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to decideRenewal: the decided application, or why not.' })
export class DecideRenewalPayload {
  @Field(() => Renewal, { nullable: true, description: 'The decided application; null when refused.' })
  renewal!: Renewal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to applyEarlyTermination: the application, or why it was not taken.' })
export class ApplyEarlyTerminationPayload {
  @Field(() => EarlyTermination, { nullable: true, description: 'The application; null when refused.' })
  earlyTermination!: EarlyTermination | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to declineEarlyTermination: the declined application, or why not.' })
export class DeclineEarlyTerminationPayload {
  @Field(() => EarlyTermination, { nullable: true, description: 'The application; null when refused.' })
  earlyTermination!: EarlyTermination | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
