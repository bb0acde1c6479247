import {
  ArrayMaxSize,
  ArrayMinSize,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import type {
  DataGrade,
  RegradingRuling,
  RegradingState,
  ResourceSource,
  UpdateInterval,
  UseBar,
} from '../../../policy/vocabulary';
import { RESOURCE_CODE } from '../service/resource-draft';
import {
  DataGradeEnum,
  RegradingRulingEnum,
  RegradingStateEnum,
  ResourceSourceEnum,
  UpdateIntervalEnum,
  UseBarEnum,
} from './catalogue-enums.type';

@InputType({ description: 'Which resources to list. Everything given must hold.' })
export class DataResourceWhere {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Stale today, Asia/Shanghai, or not; what nobody can say is not stale.',
  })
  stale?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Barred from use, or not.' })
  barred?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Graded, or waiting to be.' })
  graded?: boolean;

  @Field(() => [DataGradeEnum], { nullable: true, description: 'Of one of these grades.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  grades?: DataGrade[];

  @Field(() => [ResourceSourceEnum], { nullable: true, description: 'From one of these sources.' })
  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  sources?: ResourceSource[];

  @Field(() => ID, { nullable: true, description: 'Held by this organisation.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  holderId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Within the scope of this agreement today, Asia/Shanghai; of one that has ended nothing is.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  inScopeOf?: string;

  @Field(() => String, {
    nullable: true,
    description: 'How the code or the name begins, 1 to 64 characters; capital letters matter.',
  })
  @IsOptional()
  @Length(1, 64)
  search?: string;
}

@ArgsType()
export class DataResourcesArgs extends PageArgs {
  @Field(() => DataResourceWhere, { nullable: true, description: 'Which resources.' })
  @IsOptional()
  @ValidateNested()
  where?: DataResourceWhere;
}

@ArgsType()
export class ResourceRegradingsArgs extends PageArgs {
  @Field(() => RegradingStateEnum, {
    nullable: true,
    description: 'Only proposals in this state, for example PROPOSED for what waits for a ruling.',
  })
  state?: RegradingState;
}

@InputType({ description: 'What a catalogue entry says. What is left out is not recorded.' })
class ResourceEntryInput {
  @Field(() => String, { description: 'Name of the resource, 2 to 200 characters.' })
  @Length(2, 200)
  name!: string;

  @Field(() => Boolean, { description: 'Whether it contains personal information.' })
  containsPersonalInformation!: boolean;

  @Field(() => ResourceSourceEnum, { description: 'Where it comes from.' })
  source!: ResourceSource;

  @Field(() => String, {
    nullable: true,
    description:
      'The region or department that shared it, at most 100 characters; for SHARED, and only there.',
  })
  @IsOptional()
  @Length(1, 100)
  providerRegion?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The written consent of that provider, at most 200 characters; needed before it enters a scope. Law: N27 5.',
  })
  @IsOptional()
  @Length(1, 200)
  providerConsentReference?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The licence of the public utility enterprise, at most 200 characters; for PUBLIC_UTILITY, and needed before it enters a scope. Law: N27 25.',
  })
  @IsOptional()
  @Length(1, 200)
  utilityLicenceReference?: string;

  @Field(() => String, {
    nullable: true,
    description: 'How often it is updated, in words of the holder, at most 100 characters.',
  })
  @IsOptional()
  @Length(1, 100)
  updateFrequency?: string;

  @Field(() => UpdateIntervalEnum, { nullable: true, description: 'How often an update is due.' })
  updateInterval?: UpdateInterval;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Day of the last update, Asia/Shanghai; not in the future.',
  })
  lastUpdatedOn?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'State of its quality, at most 500 characters; needed before it enters a scope. Law: N27 9(5).',
  })
  @IsOptional()
  @Length(1, 500)
  qualityNote?: string;
}

@InputType({ description: 'A resource that shall enter the catalogue.' })
export class CatalogueResourceInput extends ResourceEntryInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => String, {
    description:
      'Code of the resource, 2 to 64 letters, digits or . _ / -, beginning with a letter or digit; nobody else has it.',
  })
  @Matches(RESOURCE_CODE)
  resourceCode!: string;

  @Field(() => DataGradeEnum, {
    nullable: true,
    description:
      'Grade; left out where nobody has graded it yet. Needed before it enters a scope. Law: N27 5.',
  })
  grade?: DataGrade;
}

@InputType({ description: 'A catalogue entry as it shall stand: what is left out is no longer recorded.' })
export class ReviseResourceInput extends ResourceEntryInput {
  @Field(() => ID, { description: 'The resource.' })
  @MaxLength(ID_LENGTH)
  resourceId!: string;

  @Field(() => Int, { description: 'The version of the resource that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => DataGradeEnum, {
    nullable: true,
    description:
      'A higher grade; stays as it is when left out. A lower one is proposed with proposeResourceRegrading.',
  })
  grade?: DataGrade;
}

@InputType({ description: 'That a resource was updated.' })
export class ReportResourceUpdateInput {
  @Field(() => ID, { description: 'The resource.' })
  @MaxLength(ID_LENGTH)
  resourceId!: string;

  @Field(() => Int, { description: 'The version of the resource that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => LegalDateScalar, {
    description: 'Day of the update, Asia/Shanghai; not in the future and not before the last one on record.',
  })
  updatedOn!: string;
}

@InputType({ description: 'What is found of the use of a resource, and where.' })
class BarFindingInput {
  @Field(() => ID, { description: 'The resource.' })
  @MaxLength(ID_LENGTH)
  resourceId!: string;

  @Field(() => Int, { description: 'The version of the resource that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => String, { description: 'Reason, 2 to 500 characters; told to its holder and to operators.' })
  @Length(2, 500)
  reason!: string;

  @Field(() => String, { description: 'Name or number of the document, 2 to 200 characters.' })
  @Length(2, 200)
  document!: string;
}

@InputType({ description: 'That nobody may use a resource. Law: plan 四(三); N27 5.' })
export class BarResourceInput extends BarFindingInput {
  @Field(() => UseBarEnum, { description: 'What stands against its use.' })
  useBar!: UseBar;
}

@InputType({ description: 'That a resource may be used again.' })
export class LiftResourceBarInput extends BarFindingInput {}

@InputType({
  description: 'A proposal to grade an important resource as general, with its evidence. Law: N18 二(一).',
})
export class ProposeResourceRegradingInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The resource.' })
  @MaxLength(ID_LENGTH)
  resourceId!: string;

  @Field(() => String, {
    description: 'The standard of the sector by which it is no longer important, 2 to 200 characters.',
  })
  @Length(2, 200)
  sectorStandard!: string;

  @Field(() => String, {
    description: 'Name or number of the document that shows how it was desensitised, 2 to 200 characters.',
  })
  @Length(2, 200)
  evidenceReference!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of that document.' })
  evidenceHash!: string;
}

@InputType({ description: 'The ruling of an agency on a proposal to grade a resource anew.' })
export class DecideResourceRegradingInput {
  @Field(() => ID, { description: 'The proposal.' })
  @MaxLength(ID_LENGTH)
  regradingId!: string;

  @Field(() => Int, { description: 'The version of the proposal that was read.' })
  @Min(1)
  expectedVersion!: number;

  @Field(() => RegradingRulingEnum, { description: 'The ruling.' })
  ruling!: RegradingRuling;

  @Field(() => String, {
    nullable: true,
    description: 'Reason, 2 to 500 characters; needed to reject, and shown to the holder.',
  })
  @IsOptional()
  @Length(2, 500)
  reason?: string;
}
