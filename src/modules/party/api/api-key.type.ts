import { Field, ID, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'A key for machines. It carries the roles of the person who made it. Seen by that person only.',
})
export class ApiKey {
  @Field(() => ID, { description: 'Opaque id; its second part stands in the key too.' })
  id!: string;

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  label!: string;

  @Field(() => [String], { description: 'The root fields that it may call.' })
  scopes!: string[];

  @Field(() => InstantScalar, { description: 'When it was made, UTC.' })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: 'When it runs out, UTC.' })
  expiresAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was revoked, UTC; null while it was not.',
  })
  revokedAt!: Date | null;
}
