import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../../policy/vocabulary';
import { RoleEnum } from './organisation.type';

@ObjectType({ description: 'A person in the organisation of the caller. Seen by its administrators.' })
export class Member {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => [RoleEnum], { description: 'The roles held there now; empty after all were taken away.' })
  roles!: readonly Role[];
}
