import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { apiKeysByPersonId } from '../store/api-key.loader';
import { membershipsByPersonId } from '../store/membership.loader';
import { organisationById } from '../store/organisation.loader';
import { personById } from '../store/person.loader';
import { ApiKey } from './api-key.type';
import { Organisation } from './organisation.type';
import { shownToItsOwn } from './organisation.visibility';
import { Person, Viewer } from './viewer.type';

/** What a viewer is made of: a caller, or the owner of a session that was just opened. */
interface SignedIn extends View<Viewer> {
  readonly personId: string;
  readonly organisationId: string;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, {
    nullable: true,
    description: 'Who the server takes the caller for; null for an anonymous caller.',
  })
  viewer(@Ctx() { caller }: RequestContext): View<Viewer> | null {
    if (caller.kind === 'member') return { ...caller, mustChangePassword: false };
    return caller.newcomer === undefined ? null : { ...caller.newcomer, mustChangePassword: true };
  }

  @FieldResolver(() => Person, { description: 'The person.' })
  async person(@Root() { personId }: SignedIn, @Ctx() { loaders }: RequestContext): Promise<View<Person>> {
    const row = await loaders.get(personById).load(personId);
    assert(row !== null, 'A person is never deleted.');
    return row;
  }

  @FieldResolver(() => Organisation, {
    description: 'The organisation that the person acts for in this session.',
  })
  async organisation(
    @Root() { organisationId }: SignedIn,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const row = await loaders.get(organisationById).load(organisationId);
    assert(row !== null, 'An organisation is never deleted.');
    return shownToItsOwn(row);
  }

  @FieldResolver(() => [Organisation], {
    description: 'Every organisation of the person, by name. To act for another one, sign in with its id.',
    complexity: ({ childComplexity }) => 5 * (1 + childComplexity),
  })
  async organisations(
    @Root() { personId }: SignedIn,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>[]> {
    const memberships = await loaders.get(membershipsByPersonId).load(personId);
    const ids = [...new Set(memberships.map(({ organisationId }) => organisationId))];
    const rows = await Promise.all(ids.map((id) => loaders.get(organisationById).load(id)));
    return rows
      .filter((row) => row !== null)
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map(shownToItsOwn);
  }

  @FieldResolver(() => [ApiKey], {
    description:
      'The keys that the person made for this organisation, the newest first, with those that have ended.',
    complexity: ({ childComplexity }) => 20 * (1 + childComplexity),
  })
  async apiKeys(
    @Root() { personId, organisationId }: SignedIn,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<ApiKey>[]> {
    const keys = await loaders.get(apiKeysByPersonId).load(personId);
    return keys.filter((key) => key.organisationId === organisationId);
  }
}
