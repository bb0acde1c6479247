import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { TrialTariff } from './trial-tariff.type';

@ObjectType({ description: 'Answer to submitTrialTariff: the trial tariff, or why it was not taken.' })
export class SubmitTrialTariffPayload {
  @Field(() => TrialTariff, { nullable: true, description: 'The trial tariff; null when refused.' })
  trialTariff!: TrialTariff | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to confirmTrialTariff: the trial tariff, or why it was not confirmed.' })
export class ConfirmTrialTariffPayload {
  @Field(() => TrialTariff, {
    nullable: true,
    description: 'The trial tariff as it stands; null when refused.',
  })
  trialTariff!: TrialTariff | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to declineTrialTariff: the trial tariff, or why not.' })
export class DeclineTrialTariffPayload {
  @Field(() => TrialTariff, {
    nullable: true,
    description: 'The trial tariff as it stands; null when refused.',
  })
  trialTariff!: TrialTariff | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
