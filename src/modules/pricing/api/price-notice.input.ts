import { IsOptional, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { PageArgs } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { NOTICE_DATE } from '../service/price-notice';

/** What a code of a product may look like; anything else is none, and the database need not be asked. */
export const PRODUCT_CODE = /^[\x21-\x7e]{1,64}$/;

@InputType({ description: 'Of what the price notice tells.' })
export class PriceNoticeWhere {
  @Field(() => String, {
    nullable: true,
    description: 'Of the product with this code, at most 64 characters of ASCII.',
  })
  @IsOptional()
  @Matches(PRODUCT_CODE)
  productCode?: string;

  @Field(() => ID, { nullable: true, description: 'Of this product.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  productId?: string;

  @Field(() => ID, { nullable: true, description: 'Of this offering.' })
  @IsOptional()
  @Length(ID_LENGTH, ID_LENGTH)
  offeringId?: string;
}

@ArgsType()
export class PriceNoticeArgs extends PageArgs {
  @Field(() => LegalDateScalar, {
    nullable: true,
    description:
      'The day of which it shall tell, Asia/Shanghai, from 2000-01-01 to 2099-12-31; today when left out. A day to come is told as far as it is announced.',
  })
  @IsOptional()
  @Matches(NOTICE_DATE, { message: 'on must be a date from 2000-01-01 to 2099-12-31' })
  on?: string;

  @Field(() => PriceNoticeWhere, { nullable: true, description: 'Of what it shall tell.' })
  @IsOptional()
  where?: PriceNoticeWhere;
}
