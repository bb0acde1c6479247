import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Sha256Scalar } from '../../../platform/graphql/scalars';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { endPricingCompetence } from '../service/end-pricing-competence.service';
import { recordPricingCompetence } from '../service/record-pricing-competence.service';
import { competenceEndOf } from '../store/competence.loader';
import { COMPETENCES_NEWEST, pageOfCompetences } from '../store/competence.query';
import type { PricingCompetenceEntity } from '../store/pricing-competence.entity';
import {
  EndPricingCompetenceInput,
  PricingCompetencesArgs,
  RecordPricingCompetenceInput,
} from './competence.input';
import {
  EndPricingCompetencePayload,
  PricingCompetence,
  PricingCompetenceConnection,
  PricingCompetenceEnd,
  RecordPricingCompetencePayload,
} from './competence.type';

@Resolver(() => PricingCompetence)
export class CompetenceResolver {
  @Query(() => PricingCompetenceConnection, {
    description: 'Competences to price, latest recorded first, with those that have ended. Public.',
    complexity: listComplexity,
  })
  async pricingCompetences(
    @Ctx() context: RequestContext,
    @Args() args: PricingCompetencesArgs,
  ): Promise<Connection<View<PricingCompetence>>> {
    const page = await pageOfCompetences(context.deps.dataSource.manager, {
      pricingOfficeId: args.pricingOfficeId,
      window: pageWindow(args, COMPETENCES_NEWEST, context),
    });
    return toConnection(page, context);
  }

  @Mutation(() => RecordPricingCompetencePayload, {
    description:
      'The administrator of the implementing agency puts on file the document by which a pricing office may price here; no office does so for itself. Law: N65 一.',
  })
  async recordPricingCompetence(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordPricingCompetenceInput, { description: 'The competence.' })
    { documentSha256, ...input }: RecordPricingCompetenceInput,
  ): Promise<View<RecordPricingCompetencePayload>> {
    const outcome = await recordPricingCompetence(context.deps, writerOf(context), {
      ...input,
      documentHash: documentSha256,
      effectiveTo: input.effectiveTo ?? null,
    });
    return { competence: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => EndPricingCompetencePayload, {
    description:
      'The administrator of the implementing agency ends a competence before its time. Guided prices issued under it stay in force. Law: N65 一.',
  })
  async endPricingCompetence(
    @Ctx() context: RequestContext,
    @Arg('input', () => EndPricingCompetenceInput, { description: 'The end.' })
    input: EndPricingCompetenceInput,
  ): Promise<View<EndPricingCompetencePayload>> {
    const outcome = await endPricingCompetence(context.deps, writerOf(context), input);
    return { competence: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @FieldResolver(() => Organisation, { description: 'The office that is competent.' })
  async pricingOffice(
    @Root() { pricingOfficeId }: PricingCompetenceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Organisation>> {
    const office = await loaders.get(organisationById).load(pricingOfficeId);
    if (office === null) throw new Error('A competence is that of an organisation that does not exist');
    return office;
  }

  @FieldResolver(() => Sha256Scalar, {
    nullable: true,
    description: 'Hash of the delegation document; null for a competence from before it was noted.',
  })
  documentSha256(@Root() { documentHash }: PricingCompetenceEntity): string | null {
    return documentHash;
  }

  @FieldResolver(() => PricingCompetenceEnd, {
    nullable: true,
    description: 'Its end before its time; null while there is none.',
  })
  end(
    @Root() { id }: PricingCompetenceEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<PricingCompetenceEnd> | null> {
    return loaders.get(competenceEndOf).load(id);
  }
}
