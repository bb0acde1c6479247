import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';

@InputType({ description: 'A list of products in a spreadsheet, handed in for approval.' })
export class SubmitProductListFromUploadInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, {
    description:
      'The uploaded file: XLSX or CSV in the form of /templates/product-list.xlsx, of at most 2,000 rows. Sent beforehand with POST /uploads.',
  })
  @MaxLength(ID_LENGTH)
  uploadId!: string;

  @Field(() => ID, { description: 'The agreement under which the products are made.' })
  @MaxLength(ID_LENGTH)
  agreementId!: string;

  @Field(() => String, { description: 'Title of the list, 2 to 200 characters.' })
  @Length(2, 200)
  title!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'True to be told what is wrong, without the list being handed in or anything being recorded.',
  })
  dryRun!: boolean;
}
