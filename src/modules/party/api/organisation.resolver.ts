import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { memberOf, writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import type { LegalForm, OrganisationState } from '../../../policy/vocabulary';
import { readPage, type KeysetOrder } from '../../../platform/persistence/keyset';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { activateOrganisation } from '../service/activate-organisation.service';
import { applyOrganisation } from '../service/apply-organisation.service';
import { registerOfficialBody } from '../service/register-official-body.service';
import { verifyOrganisation } from '../service/verify-organisation.service';
import { organisationsWhere } from '../store/organisation.query';
import {
  ActivateOrganisationInput,
  ApplyOrganisationInput,
  OrganisationWhere,
  RegisterOfficialBodyInput,
  VerifyOrganisationInput,
} from './organisation.input';
import {
  ActivateOrganisationPayload,
  ApplyOrganisationPayload,
  RegisterOfficialBodyPayload,
  VerifyOrganisationPayload,
} from './organisation.payload';
import {
  LegalFormEnum,
  Organisation,
  OrganisationConnection,
  OrganisationStateEnum,
} from './organisation.type';
import {
  isOfMarket,
  seesEntryOf,
  seesFileOf,
  shownToItsOwn,
  visibleOrganisations,
  type ShownOrganisation,
} from './organisation.visibility';

/** Ids sort by creation: the newest application stands first. */
const NEWEST_FIRST: KeysetOrder = {
  name: 'organisationsNewest',
  keys: [{ property: 'id', direction: 'DESC' }],
};

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description:
      'An organisation by its id. An active one is seen by members of active organisations, any other by its own people, the implementing agency and regulators; null for everybody else.',
  })
  async organisation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the organisation.' }) id: string,
  ): Promise<View<Organisation> | null> {
    if (!isId('organisation', id)) return null;
    return (await visibleOrganisations(context, [id]))[0] ?? null;
  }

  @Query(() => OrganisationConnection, {
    description: 'Organisations, the newest application first. For the implementing agency and regulators.',
    complexity: listComplexity,
  })
  async organisations(
    @Ctx() context: RequestContext,
    @Args() page: PageArgs,
    @Arg('where', () => OrganisationWhere, { nullable: true, description: 'Left out, all.' })
    where?: OrganisationWhere | null,
  ): Promise<Connection<View<Organisation>>> {
    const { caller, deps } = context;
    const query = organisationsWhere(deps.dataSource.manager, {
      // Who was not admitted yet, or is suspended, finds the own organisation only.
      id: isOfMarket(caller) ? undefined : memberOf(context).organisationId,
      state: where?.state ?? undefined,
      kind: where?.kind ?? undefined,
      namePrefix: where?.namePrefix ?? undefined,
      creditCode: where?.creditCode ?? undefined,
    });
    return toConnection(
      await readPage(query, NEWEST_FIRST, pageWindow(page, NEWEST_FIRST, context)),
      context,
    );
  }

  @Mutation(() => ApplyOrganisationPayload, {
    description:
      'Asks for the admission of an organisation; no sign-in needed. Its administrator may sign in at once and waits for the implementing agency. At most 10 per address and hour; once per document. Without an idempotency key, because code and login are unique: sent again it is refused and makes nothing.',
  })
  async applyOrganisation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ApplyOrganisationInput, {
      description: 'The organisation and its first administrator.',
    })
    input: ApplyOrganisationInput,
  ): Promise<View<ApplyOrganisationPayload>> {
    const outcome = await applyOrganisation(context.deps, context.caller, input);
    return outcome.ok
      ? { organisation: shownToItsOwn(outcome.value), userErrors: [] }
      : { organisation: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => VerifyOrganisationPayload, {
    description:
      'The implementing agency has checked the credit code against the register: APPLIED becomes VERIFIED.',
  })
  async verifyOrganisation(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyOrganisationInput, { description: 'The application.' })
    input: VerifyOrganisationInput,
  ): Promise<View<VerifyOrganisationPayload>> {
    const outcome = await verifyOrganisation(context.deps, writerOf(context), input);
    return outcome.ok
      ? { organisation: outcome.value, userErrors: [] }
      : { organisation: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => ActivateOrganisationPayload, {
    description: 'The administrator takes the own verified organisation into use: VERIFIED becomes ACTIVE.',
  })
  async activateOrganisation(
    @Ctx() context: RequestContext,
    @Arg('input', () => ActivateOrganisationInput, { description: 'The version that was read.' })
    input: ActivateOrganisationInput,
  ): Promise<View<ActivateOrganisationPayload>> {
    const outcome = await activateOrganisation(context.deps, writerOf(context), input);
    return outcome.ok
      ? { organisation: outcome.value, userErrors: [] }
      : { organisation: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => RegisterOfficialBodyPayload, {
    description:
      'The administrator of the implementing agency enters a body with powers of its own, as VERIFIED; its administrator activates it.',
  })
  async registerOfficialBody(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterOfficialBodyInput, { description: 'The body and its first administrator.' })
    input: RegisterOfficialBodyInput,
  ): Promise<View<RegisterOfficialBodyPayload>> {
    const outcome = await registerOfficialBody(context.deps, writerOf(context), input);
    return {
      organisation: outcome.ok ? outcome.value.row : null,
      ...creationAnswer(outcome, context.locale),
    };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Unified social credit code 统一社会信用代码 (GB 32100), 18 characters. Null for everybody but members of active organisations and its own people.',
  })
  creditCode(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): string | null {
    return seesEntryOf(caller, row) ? row.creditCode : null;
  }

  @FieldResolver(() => LegalFormEnum, {
    nullable: true,
    description:
      'Legal form as registered. Null for everybody but members of active organisations and its own people.',
  })
  legalForm(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): LegalForm | null {
    return seesEntryOf(caller, row) ? row.legalForm : null;
  }

  @FieldResolver(() => OrganisationStateEnum, {
    nullable: true,
    description:
      'How far it has been admitted. Null for everybody but members of active organisations and its own people.',
  })
  state(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): OrganisationState | null {
    return seesEntryOf(caller, row) ? row.state : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Counts the changes of state, from 1; give it as expectedVersion. Null for everybody but members of active organisations and its own people.',
  })
  version(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): number | null {
    return seesEntryOf(caller, row) ? row.version : null;
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description:
      'When it applied, UTC. Null for who may not see its file: everybody but its own people, the agency and regulators.',
  })
  appliedAt(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): Date | null {
    return seesFileOf(caller, row) ? row.appliedAt : null;
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description: 'When its credit code was verified, UTC. Null until then, and for who may not see its file.',
  })
  verifiedAt(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): Date | null {
    return seesFileOf(caller, row) ? row.verifiedAt : null;
  }

  @FieldResolver(() => InstantScalar, {
    nullable: true,
    description:
      'When its administrator activated it, UTC. Null until then, and for who may not see its file.',
  })
  activatedAt(@Root() row: ShownOrganisation, @Ctx() { caller }: RequestContext): Date | null {
    return seesFileOf(caller, row) ? row.activatedAt : null;
  }
}
