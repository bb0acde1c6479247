import { ArrayMaxSize, ArrayMinSize, Length, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { PageArgs } from '../../../platform/graphql/pagination';

/** Resources of one request: each is judged by itself, and one refusal names all that are at fault. */
const MOST_RESOURCES = 500;

@ArgsType()
export class ScopeArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also the resources that have left the scope.' })
  withLeft!: boolean;
}

@InputType({ description: 'Resources that shall come within the scope of an agreement.' })
export class AddResourcesToScopeInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => [ID], { description: 'The resources, 1 to 500, none of them in the scope.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RESOURCES)
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];
}

@InputType({ description: 'Resources that shall leave the scope of an agreement, without a breach.' })
export class RemoveResourcesFromScopeInput {
  @Field(() => ID, { description: 'The agreement.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => Int, { description: 'The version of the agreement that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => [ID], { description: 'The resources, 1 to 500, all of them in the scope.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_RESOURCES)
  @MaxLength(ID_LENGTH, { each: true })
  resourceIds!: string[];

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to those concerned.' })
  @Length(2, 500)
  reason!: string;
}
