import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.type';
import { Agreement } from './agreement.type';

@ObjectType({
  description: 'Answer to addResourcesToScope and removeResourcesFromScope: the agreement, or why not.',
})
export class ChangeScopePayload {
  @Field(() => Agreement, {
    nullable: true,
    description: 'The agreement as it stands now; null when refused.',
  })
  agreement!: Agreement | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
