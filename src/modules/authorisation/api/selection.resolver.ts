import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { addCandidateEvidence } from '../service/add-candidate-evidence.service';
import { cancelSelection } from '../service/cancel-selection.service';
import { decideSelection } from '../service/decide-selection.service';
import { enterCandidate } from '../service/enter-candidate.service';
import { openSelection } from '../service/open-selection.service';
import { pageOfSelections, SELECTIONS_NEWEST } from '../store/selection.query';
import {
  AddCandidateEvidenceInput,
  CancelSelectionInput,
  DecideSelectionInput,
  EnterCandidateInput,
  OpenSelectionInput,
  SelectionsArgs,
} from './selection.input';
import {
  AddCandidateEvidencePayload,
  EndSelectionPayload,
  EnterCandidatePayload,
  OpenSelectionPayload,
} from './selection.payload';
import { OperatorSelection, OperatorSelectionConnection } from './selection.type';

@Resolver(() => OperatorSelection)
export class SelectionResolver {
  @Query(() => OperatorSelectionConnection, {
    description:
      'Selections of operators, newest first: on the agency’s own plans, for a candidate the decided ones in which it stood, all for auditors and regulators.',
    complexity: listComplexity,
  })
  async selections(
    @Ctx() context: RequestContext,
    @Args() args: SelectionsArgs,
  ): Promise<Connection<View<OperatorSelection>>> {
    const window = pageWindow(args, SELECTIONS_NEWEST, context);
    const { manager } = context.deps.dataSource;
    return toConnection(await pageOfSelections(manager, context.caller, window, args.state), context);
  }

  @Mutation(() => OpenSelectionPayload, {
    description:
      'The agency opens the selection of an operator on a plan that was decided and filed. Law: plan 四(四), 四(五)4; N27 11, 12.',
  })
  async openSelection(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenSelectionInput, { description: 'The selection.' }) input: OpenSelectionInput,
  ): Promise<View<OpenSelectionPayload>> {
    const command = { ...input, methodDescription: input.methodDescription ?? null };
    const outcome = await openSelection(context.deps, writerOf(context), command);
    return { selection: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => EnterCandidatePayload, {
    description:
      'The agency enters an organisation that stands in an open selection; never a natural person or an unincorporated body. Law: plan 四(一); N27 3, 12.',
  })
  async enterCandidate(
    @Ctx() context: RequestContext,
    @Arg('input', () => EnterCandidateInput, { description: 'The candidate.' }) input: EnterCandidateInput,
  ): Promise<View<EnterCandidatePayload>> {
    const { standing, ...rest } = input;
    const outcome = await enterCandidate(context.deps, writerOf(context), { ...rest, ...standing });
    return { candidate: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => AddCandidateEvidencePayload, {
    description:
      'The agency adds to the file of a candidate while the selection is open. Law: plan 四(一); N27 12.',
  })
  async addCandidateEvidence(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddCandidateEvidenceInput, { description: 'What is added.' })
    input: AddCandidateEvidenceInput,
  ): Promise<View<AddCandidateEvidencePayload>> {
    const command = { ...input, standing: input.standing ?? null };
    const outcome = await addCandidateEvidence(context.deps, writerOf(context), command);
    return outcome.ok
      ? { candidate: outcome.value, userErrors: [] }
      : { candidate: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => EndSelectionPayload, {
    description:
      'The agency appoints one candidate, whose file shows all six abilities and a good standing; never the person who recorded that file. Law: plan 四(一), 四(四); N27 12.',
  })
  async decideSelection(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideSelectionInput, { description: 'The appointment.' })
    input: DecideSelectionInput,
  ): Promise<View<EndSelectionPayload>> {
    const outcome = await decideSelection(context.deps, writerOf(context), input);
    return outcome.ok
      ? { selection: outcome.value, userErrors: [] }
      : { selection: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }

  @Mutation(() => EndSelectionPayload, {
    description:
      'The agency gives an open selection up, or takes the appointment of a decided one back as long as no agreement on it was signed. Nobody is appointed by it then.',
  })
  async cancelSelection(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelSelectionInput, { description: 'The selection and the reason.' })
    input: CancelSelectionInput,
  ): Promise<View<EndSelectionPayload>> {
    const outcome = await cancelSelection(context.deps, writerOf(context), input);
    return outcome.ok
      ? { selection: outcome.value, userErrors: [] }
      : { selection: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }
}
