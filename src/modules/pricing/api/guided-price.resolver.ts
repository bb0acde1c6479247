import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { Money, unitPriceMoney } from '../../../platform/graphql/money.type';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { guidedPriceStateOn, lastDayOf } from '../../../policy';
import type { ChargeMeasure, GuidedPriceState } from '../../../policy/vocabulary';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { ChargeMeasureEnum } from '../../listing/api/listing-enums.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { lifeOf } from '../service/guided-price-life';
import { issueGuidedPrice } from '../service/issue-guided-price.service';
import { revokeGuidedPrice } from '../service/revoke-guided-price.service';
import { supersedeGuidedPrice } from '../service/supersede-guided-price.service';
import { competenceById } from '../store/competence.loader';
import type { GuidedPriceEntity } from '../store/guided-price.entity';
import { bandsByGuidedPriceId, guidedPriceById, revocationOf, successorOf } from '../store/price.loader';
import { GUIDED_PRICES_NEWEST, pageOfGuidedPrices } from '../store/price.query';
import { PricingCompetence } from './competence.type';
import { measureOfOffering } from './offering-measure';
import { bandsComplexity, GuidedPriceBand } from './price-band.type';
import { schemeOf } from './price-scheme.input';
import {
  GuidedPrice,
  GuidedPriceConnection,
  GuidedPriceRevocation,
  GuidedPriceStateEnum,
  PriceCounting,
} from './price.type';
import {
  GuidedPricesArgs,
  IssueGuidedPriceInput,
  RevokeGuidedPriceInput,
  SupersedeGuidedPriceInput,
} from './pricing.input';
import {
  IssueGuidedPricePayload,
  RevokeGuidedPricePayload,
  SupersedeGuidedPricePayload,
} from './pricing.payload';

/** The scheme of an input as the use cases take it. */
const withScheme = <Input extends Pick<IssueGuidedPriceInput, 'scheme'>>(input: Input) => ({
  ...input,
  scheme: schemeOf(input.scheme),
});

@Resolver(() => GuidedPrice)
export class GuidedPriceResolver {
  @Query(() => GuidedPriceConnection, {
    description:
      'Guided prices, latest issued first, history and those to come included. Everybody sees those of products on sale.',
    complexity: listComplexity,
  })
  async guidedPrices(
    @Ctx() context: RequestContext,
    @Args() args: GuidedPricesArgs,
  ): Promise<Connection<View<GuidedPrice>>> {
    const page = await pageOfGuidedPrices(context.deps.dataSource.manager, {
      caller: context.caller,
      today: legalDateOf(context.deps.clock.now()),
      productId: args.where?.productId,
      offeringId: args.where?.offeringId,
      window: pageWindow(args, GUIDED_PRICES_NEWEST, context),
    });
    return toConnection(page, context);
  }

  @Mutation(() => IssueGuidedPricePayload, {
    description:
      'The pricing office issues the guided price of a charged offering that has none in force or coming. Nobody else can bring one into force. Law: N65 一, 二.',
  })
  async issueGuidedPrice(
    @Ctx() context: RequestContext,
    @Arg('input', () => IssueGuidedPriceInput, { description: 'The guided price.' })
    input: IssueGuidedPriceInput,
  ): Promise<View<IssueGuidedPricePayload>> {
    const outcome = await issueGuidedPrice(context.deps, writerOf(context), withScheme(input));
    return { guidedPrice: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => SupersedeGuidedPricePayload, {
    description:
      'The pricing office puts another guided price in the place of the latest one, which ends the day before and is kept. Law: N65 一, 二.',
  })
  async supersedeGuidedPrice(
    @Ctx() context: RequestContext,
    @Arg('input', () => SupersedeGuidedPriceInput, { description: 'The new guided price.' })
    input: SupersedeGuidedPriceInput,
  ): Promise<View<SupersedeGuidedPricePayload>> {
    const outcome = await supersedeGuidedPrice(context.deps, writerOf(context), withScheme(input));
    return { guidedPrice: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => RevokeGuidedPricePayload, {
    description:
      'The pricing office revokes a guided price from a day on. From that day nothing is sold until another is issued. Law: N65 一, 二.',
  })
  async revokeGuidedPrice(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeGuidedPriceInput, { description: 'The revocation.' })
    input: RevokeGuidedPriceInput,
  ): Promise<View<RevokeGuidedPricePayload>> {
    const outcome = await revokeGuidedPrice(context.deps, writerOf(context), input);
    return { guidedPrice: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure(@Root() row: GuidedPriceEntity, @Ctx() { loaders }: RequestContext): Promise<ChargeMeasure> {
    return measureOfOffering(row, loaders);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      'The highest lawful price per unit in CNY, at most 6 decimal places; null where it differs by class of buyers, compared fields or quantity, or where not every use is charged.',
  })
  ceiling(@Root() row: GuidedPriceEntity): View<Money> | null {
    return row.ceiling === null ? null : unitPriceMoney(row.ceiling);
  }

  @FieldResolver(() => PriceCounting, { description: 'What it counts, and over what.' })
  counting(@Root() row: GuidedPriceEntity): View<PriceCounting> {
    return row;
  }

  @FieldResolver(() => [GuidedPriceBand], {
    description: 'Its amounts, by class of buyers, compared fields and units, in this order.',
    complexity: bandsComplexity,
  })
  bands(
    @Root() { id }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly View<GuidedPriceBand>[]> {
    return loaders.get(bandsByGuidedPriceId).load(id);
  }

  @FieldResolver(() => GuidedPriceStateEnum, { description: 'How it stands today.' })
  async state(@Root() row: GuidedPriceEntity, @Ctx() context: RequestContext): Promise<GuidedPriceState> {
    return guidedPriceStateOn(await lifeOf(row, context.loaders), legalDateOf(context.deps.clock.now()));
  }

  @FieldResolver(() => LegalDateScalar, {
    nullable: true,
    description:
      'Last day in force, Asia/Shanghai; null while it is open, and for one that was revoked before it began.',
  })
  async effectiveTo(@Root() row: GuidedPriceEntity, @Ctx() context: RequestContext): Promise<string | null> {
    return lastDayOf(await lifeOf(row, context.loaders));
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description: 'The one that it takes the place of; null for one that was issued.',
  })
  supersedes(
    @Root() { supersedesId }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> | null {
    return supersedesId === null ? null : loaders.get(guidedPriceById).load(supersedesId);
  }

  @FieldResolver(() => GuidedPrice, {
    nullable: true,
    description: 'The one that takes its place; null while there is none.',
  })
  supersededBy(
    @Root() { id }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPrice> | null> {
    return loaders.get(successorOf).load(id);
  }

  @FieldResolver(() => GuidedPriceRevocation, {
    nullable: true,
    description: 'The act by which it was revoked; null while it is not.',
  })
  revocation(
    @Root() { id }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<GuidedPriceRevocation> | null> {
    return loaders.get(revocationOf).load(id);
  }

  @FieldResolver(() => PricingCompetence, {
    nullable: true,
    description: 'By which the office was competent that day; null for one from before it was noted.',
  })
  competence(
    @Root() { competenceId }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<PricingCompetence> | null> | null {
    return competenceId === null ? null : loaders.get(competenceById).load(competenceId);
  }

  @FieldResolver(() => Organisation, { description: 'The pricing office that issued it.' })
  async issuedBy(
    @Root() { issuedByOrganisationId }: GuidedPriceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const office = await loaders.get(organisationById).load(issuedByOrganisationId);
    if (office === null) throw new Error('A guided price was issued by an organisation that does not exist');
    return office;
  }
}
