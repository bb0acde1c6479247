import { Field, ID, ObjectType } from 'type-graphql';
import type { Role } from '../../../policy/vocabulary';
import { RoleEnum } from './organisation.type';

@ObjectType({
  description:
    'A natural person who signs in. Seen by the person, and by the administrators of the same organisation.',
})
export class Person {
  @Field(() => ID, { description: 'Opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Login, in lower case; unique in the marketplace.' })
  login!: string;

  @Field(() => String, { description: 'Name to show, at most 100 characters.' })
  displayName!: string;
}

@ObjectType({ description: 'Who the server takes the caller for: one person acting for one organisation.' })
export class Viewer {
  @Field(() => [RoleEnum], {
    description: 'The roles held in that organisation, all of them in force at once.',
  })
  roles!: readonly Role[];

  @Field(() => Boolean, {
    description:
      'Whether the password is one that somebody else chose. Until changePassword has replaced it, only viewer, changePassword, refreshSession and signOut are open beside the public catalogue.',
  })
  mustChangePassword!: boolean;
}
