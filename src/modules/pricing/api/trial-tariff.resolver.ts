import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
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
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import type { ChargeMeasure } from '../../../policy/vocabulary';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { offeringById } from '../../listing';
import { ChargeMeasureEnum } from '../../listing/api/listing-enums.type';
import { Offering } from '../../listing/api/offering.type';
import { confirmTrialTariff } from '../service/confirm-trial-tariff.service';
import { declineTrialTariff } from '../service/decline-trial-tariff.service';
import { submitTrialTariff } from '../service/submit-trial-tariff.service';
import { guidedPriceInForce, offeringOn } from '../store/price.loader';
import type { TrialTariffEntity } from '../store/trial-tariff.entity';
import { pageOfTrialTariffs, TRIAL_TARIFFS_NEWEST } from '../store/trial-tariff.query';
import { measureOfOffering } from './offering-measure';
import { bandsComplexity } from './price-band.type';
import { schemeOf } from './price-scheme.input';
import { transitionsOfTrial } from './price-transitions';
import { PriceCounting } from './price.type';
import {
  ConfirmTrialTariffInput,
  DeclineTrialTariffInput,
  SubmitTrialTariffInput,
  TrialTariffsArgs,
} from './trial-tariff.input';
import {
  ConfirmTrialTariffPayload,
  DeclineTrialTariffPayload,
  SubmitTrialTariffPayload,
} from './trial-tariff.payload';
import { TrialTariff, TrialTariffBand, TrialTariffConnection } from './trial-tariff.type';

interface TrialBandRow extends View<TrialTariffBand> {
  readonly trialTariffId: string;
  readonly unitPrice: string;
}

@Resolver(() => TrialTariff)
export class TrialTariffResolver {
  @Query(() => TrialTariffConnection, {
    description:
      'Trial tariffs, latest first: confirmed ones for everybody who is signed in; the others for the agency and the operator of their agreement, pricing offices, auditors and regulators.',
    complexity: listComplexity,
  })
  async trialTariffs(
    @Ctx() context: RequestContext,
    @Args() args: TrialTariffsArgs,
  ): Promise<Connection<View<TrialTariff>>> {
    const { where } = args;
    const filter = { agreementId: where?.agreementId, offeringId: where?.offeringId, state: where?.state };
    const window = pageWindow(args, TRIAL_TARIFFS_NEWEST, context);
    const { manager } = context.deps.dataSource;
    return toConnection(await pageOfTrialTariffs(manager, context.caller, filter, window), context);
  }

  @Mutation(() => SubmitTrialTariffPayload, {
    description:
      'The operator hands in what it would charge for an offering before there is a guided price. Nothing is charged until the implementing agency confirms it. Law: N65 二.',
  })
  async submitTrialTariff(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitTrialTariffInput, { description: 'The trial tariff.' })
    input: SubmitTrialTariffInput,
  ): Promise<View<SubmitTrialTariffPayload>> {
    const outcome = await submitTrialTariff(context.deps, writerOf(context), {
      ...input,
      unitPrice: input.unitPrice ?? null,
      scheme: schemeOf(input.scheme),
    });
    return { trialTariff: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => ConfirmTrialTariffPayload, {
    description:
      'The implementing agency confirms a trial tariff: from its first day the operator charges by it, and no tariff of the offering exceeds it. Law: N65 二.',
  })
  async confirmTrialTariff(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmTrialTariffInput, { description: 'The trial tariff and the document.' })
    input: ConfirmTrialTariffInput,
  ): Promise<View<ConfirmTrialTariffPayload>> {
    const outcome = await confirmTrialTariff(context.deps, writerOf(context), input);
    return outcome.ok
      ? { trialTariff: outcome.value, userErrors: [] }
      : { trialTariff: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => DeclineTrialTariffPayload, {
    description: 'The implementing agency does not confirm a trial tariff, and says why. Law: N65 二.',
  })
  async declineTrialTariff(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeclineTrialTariffInput, { description: 'The trial tariff and the reason.' })
    input: DeclineTrialTariffInput,
  ): Promise<View<DeclineTrialTariffPayload>> {
    const outcome = await declineTrialTariff(context.deps, writerOf(context), input);
    return outcome.ok
      ? { trialTariff: outcome.value, userErrors: [] }
      : { trialTariff: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @FieldResolver(() => Offering, { description: 'The offering that is charged on trial.' })
  async offering(
    @Root() { offeringId }: TrialTariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<Offering>> {
    const offering = await loaders.get(offeringById).load(offeringId);
    assert(offering !== null, 'A trial tariff names an offering that exists.');
    return offering;
  }

  @FieldResolver(() => ChargeMeasureEnum, {
    description: 'What that unit measures: the length of the period, or of what the volume is.',
  })
  chargeMeasure(@Root() row: TrialTariffEntity, @Ctx() { loaders }: RequestContext): Promise<ChargeMeasure> {
    return measureOfOffering(row, loaders);
  }

  @FieldResolver(() => PriceCounting, { description: 'What it counts, and over what.' })
  counting(@Root() { scheme }: TrialTariffEntity): View<PriceCounting> {
    return scheme;
  }

  @FieldResolver(() => [TrialTariffBand], {
    description: 'Its prices, by class of buyers, compared fields and units, in this order.',
    complexity: bandsComplexity,
  })
  bands(@Root() { id, scheme }: TrialTariffEntity): TrialBandRow[] {
    return scheme.lines.flatMap(({ customerClass, fieldsFrom, bands }) =>
      bands.map((band) => ({ trialTariffId: id, customerClass, fieldsFrom, ...band })),
    );
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether prices of the offering are held against it today, because no guided price has begun.',
  })
  async isInForce(
    @Root() { id, offeringId }: TrialTariffEntity,
    @Ctx() { deps, loaders }: RequestContext,
  ): Promise<boolean> {
    const key = offeringOn(offeringId, legalDateOf(deps.clock.now()));
    return (await loaders.get(guidedPriceInForce).load(key))?.trialTariffId === id;
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  availableTransitions(@Root() row: TrialTariffEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOfTrial(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(
    @Root() { id }: TrialTariffEntity,
    @Ctx() { loaders }: RequestContext,
  ): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(id);
  }
}

@Resolver(() => TrialTariffBand)
export class TrialTariffBandResolver {
  @FieldResolver(() => Money, { description: 'Price per unit in CNY, at most 6 decimal places.' })
  unitPrice(@Root() { unitPrice }: TrialBandRow): View<Money> {
    return unitPriceMoney(unitPrice);
  }
}
