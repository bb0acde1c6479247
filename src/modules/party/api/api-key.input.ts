import { ArrayMaxSize, ArrayMinSize, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';

@InputType({ description: 'A key to be made.' })
export class CreateApiKeyInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => String, { description: 'What it is for, 1 to 100 characters.' })
  @Length(1, 100)
  label!: string;

  @Field(() => [String], {
    description:
      'Names of the root fields that it may call, 1 to 50, for example "orders". Operations on sessions, people and keys are not given.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  scopes!: string[];

  @Field(() => Int, { description: 'For how many days of 24 hours it is good, 1 to 365.' })
  @Min(1)
  @Max(365)
  validDays!: number;
}

@InputType({ description: 'A key to be ended.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Id of the key.' })
  @MaxLength(ID_LENGTH)
  apiKeyId!: string;
}
