import { ArrayMaxSize, IsIn, IsOptional, Length, Matches, MaxLength, ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { PageArgs } from '../../../platform/graphql/pagination';
import { DERIVED_PRODUCT_STATES, type DerivedProductState } from '../../../policy/vocabulary';
import { DerivedProductStateEnum } from './derived-product.type';
import { ONE_PLAIN_LINE, PLAIN_LINES, SOMETHING_VISIBLE } from './plain-text';

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
      'Code for the derived product, 3 to 64 characters of A–Z, 0–9 and hyphen; taken by no product of either level.',
  })
  @Matches(/^[A-Z0-9][A-Z0-9-]{2,63}$/)
  productCode!: string;

  @Field(() => String, {
    description:
      'Name, 1 to 200 characters in one line, with something to be seen in it. Spaces around it are left out.',
  })
  @Length(1, 200)
  @Matches(ONE_PLAIN_LINE)
  @Matches(SOMETHING_VISIBLE)
  title!: string;

  @Field(() => String, {
    description:
      'What it does, 1 to 2,000 characters, with something to be seen in it. Spaces around it are left out.',
  })
  @Length(1, 2000)
  @Matches(PLAIN_LINES)
  @Matches(SOMETHING_VISIBLE)
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
