import { Field, ObjectType } from 'type-graphql';
import { InstantScalar } from '../../../platform/graphql/scalars';

@ObjectType({
  description:
    'The tokens of a session. They are shown here only; the server keeps no copy that could be read.',
})
export class Session {
  @Field(() => String, {
    description: 'Goes into the header "Authorization: Bearer …". Good for 10 minutes.',
  })
  accessToken!: string;

  @Field(() => InstantScalar, { description: 'When the access token runs out, UTC.' })
  accessTokenExpiresAt!: Date;

  @Field(() => String, {
    description: 'Good for one refreshSession. Used a second time, it ends the session.',
  })
  refreshToken!: string;

  @Field(() => InstantScalar, {
    description:
      'When the refresh token runs out, UTC: 30 days after it was issued, and 90 days after signIn at the latest.',
  })
  refreshTokenExpiresAt!: Date;
}
