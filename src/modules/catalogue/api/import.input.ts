import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';

@InputType({ description: 'A catalogue file to be loaded.' })
export class ImportCatalogueInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, {
    description:
      'The uploaded file: XLSX, or CSV in UTF-8 or GBK, of at most 200,000 rows. Sent beforehand with POST /uploads.',
  })
  @MaxLength(ID_LENGTH)
  uploadId!: string;

  @Field(() => Boolean, { description: 'True to be told what would happen, without anything being loaded.' })
  dryRun!: boolean;
}
