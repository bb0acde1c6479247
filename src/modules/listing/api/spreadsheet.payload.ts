import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ProductList } from './product-list.type';

@ObjectType({ description: 'Answer to submitProductListFromUpload: the list, or why it was not taken.' })
export class SubmitProductListFromUploadPayload {
  @Field(() => ProductList, {
    nullable: true,
    description: 'The list; null when refused, and after a dry run.',
  })
  productList!: ProductList | null;

  @Field(() => [UserError], {
    description: 'Why nothing was done; empty on success, and after a dry run that found nothing wrong.',
  })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
