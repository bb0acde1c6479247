import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { ImportJob } from './import-job.type';

@ObjectType({ description: 'Answer to importCatalogue: the import, or why the file was not taken.' })
export class ImportCataloguePayload {
  @Field(() => ImportJob, { nullable: true, description: 'The import; null when refused.' })
  importJob!: ImportJob | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
