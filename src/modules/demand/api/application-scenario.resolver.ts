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
import { closeScenario } from '../service/close-scenario.service';
import { registerScenario } from '../service/register-scenario.service';
import { pageOfScenarios, SCENARIOS_NEWEST } from '../store/demand-page.query';
import { ApplicationScenariosArgs, CloseScenarioInput, RegisterScenarioInput } from './demand.input';
import { CloseScenarioPayload, RegisterScenarioPayload } from './demand.payload';
import { ApplicationScenario, ApplicationScenarioConnection } from './demand.type';

@Resolver(() => ApplicationScenario)
export class ApplicationScenarioResolver {
  @Query(() => ApplicationScenarioConnection, {
    description:
      'Registered application scenarios, newest first: for the parties of their agreement, the departments whose data is requested for them, and supervisors.',
    complexity: listComplexity,
  })
  async applicationScenarios(
    @Ctx() context: RequestContext,
    @Args() args: ApplicationScenariosArgs,
  ): Promise<Connection<View<ApplicationScenario>>> {
    const window = pageWindow(args, SCENARIOS_NEWEST, context);
    return toConnection(
      await pageOfScenarios(context.deps.dataSource.manager, context.caller, window, args.agreementId),
      context,
    );
  }

  @Mutation(() => RegisterScenarioPayload, {
    description:
      'The operator registers what data shall be used for 应用场景登记, before it requests any. Law: plan 四(九).',
  })
  async registerScenario(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterScenarioInput, { description: 'The scenario.' })
    input: RegisterScenarioInput,
  ): Promise<View<RegisterScenarioPayload>> {
    const outcome = await registerScenario(context.deps, writerOf(context), input);
    return { scenario: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }

  @Mutation(() => CloseScenarioPayload, {
    description: 'The operator closes a scenario: no more data is requested for it.',
  })
  async closeScenario(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseScenarioInput, { description: 'Which scenario.' }) input: CloseScenarioInput,
  ): Promise<View<CloseScenarioPayload>> {
    const outcome = await closeScenario(context.deps, writerOf(context), input);
    return outcome.ok
      ? { scenario: outcome.value, userErrors: [] }
      : { scenario: null, userErrors: [toUserError(outcome.refusal, context.locale)] };
  }
}
