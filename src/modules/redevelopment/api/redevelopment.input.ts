import {
  ArrayMaxSize,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import {
  CONTROL_BASES,
  DERIVED_PRODUCT_STATES,
  type ControlBasis,
  type DerivedProductState,
} from '../../../policy/vocabulary';
import { ControlBasisEnum } from '../../ledger/api/control-link.type';
import { DerivedProductStateEnum } from './derived-product.type';

/** More inputs than anybody fuses; each costs a lock. */
const MOST_INPUTS = 50;

@InputType({
  description: 'What is registered, and what it is built on. At least one input of either kind is needed.',
})
export class RegisterDerivedProductInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => String, {
    description:
      'Code for the derived product, 1 to 64 letters, digits, dots, hyphens and underscores; not yet taken.',
  })
  @Length(1, 64)
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  productCode!: string;

  @Field(() => String, { description: 'Name, 1 to 200 characters.' })
  @Length(1, 200)
  title!: string;

  @Field(() => String, { description: 'What it does, 1 to 2,000 characters.' })
  @Length(1, 2000)
  summary!: string;

  @Field(() => [ID], {
    description:
      'Delivered orders of the caller’s organisation that were placed for redevelopment, at most 50.',
  })
  @ArrayMaxSize(MOST_INPUTS)
  @MaxLength(ID_LENGTH, { each: true })
  orderIds!: string[];

  @Field(() => [ID], { description: 'Registered derived products that it is built on, at most 50.' })
  @ArrayMaxSize(MOST_INPUTS)
  @MaxLength(ID_LENGTH, { each: true })
  derivedProductIds!: string[];
}

@InputType({ description: 'One fact of control between two organisations, with the document that shows it.' })
export class DeclareControlInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The controlling organisation.' })
  @MaxLength(ID_LENGTH)
  controllerId!: string;

  @Field(() => ID, { description: 'The controlled organisation.' })
  @MaxLength(ID_LENGTH)
  controlledId!: string;

  @Field(() => ControlBasisEnum, { description: 'On what the control rests.' })
  @IsIn(CONTROL_BASES)
  basis!: ControlBasis;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Share of equity or votes held, in percent, at most 4 decimal places; more than 50 for a majority shareholding.',
  })
  @IsOptional()
  @IsString()
  sharePercent?: string | null;

  @Field(() => String, {
    description:
      'The document that shows the control, for example a register extract; at most 200 characters.',
  })
  @MaxLength(200)
  documentReference!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day on which the control holds, Asia/Shanghai; today or earlier.',
  })
  @IsString()
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day on which the control holds, Asia/Shanghai; left out while it is open.',
  })
  @IsOptional()
  @IsString()
  effectiveTo?: string | null;
}

@InputType({ description: 'Which derived products; all conditions that are given must hold.' })
export class DerivedProductWhere {
  @Field(() => ID, { nullable: true, description: 'Of this developer.' })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  developerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Built on this first-level product, directly or through other derived products.',
  })
  @IsOptional()
  @MaxLength(ID_LENGTH)
  baseProductId?: string | null;

  @Field(() => DerivedProductStateEnum, { nullable: true, description: 'In this state.' })
  @IsOptional()
  @IsIn(DERIVED_PRODUCT_STATES)
  state?: DerivedProductState | null;
}

@ArgsType()
export class DerivedProductsArgs extends PageArgs {
  @Field(() => DerivedProductWhere, {
    nullable: true,
    description: 'Which derived products; left out, all that the caller may see.',
  })
  @IsOptional()
  @ValidateNested()
  where?: DerivedProductWhere | null;
}
