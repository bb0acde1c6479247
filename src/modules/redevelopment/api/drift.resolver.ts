import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer } from '../../ledger/api/refusal.type';
import { reportPurposeDrift } from '../service/report-purpose-drift.service';
import { ReportPurposeDriftInput } from './drift.input';
import { ReportPurposeDriftPayload } from './drift.payload';

@Resolver()
export class DriftResolver {
  @Mutation(() => ReportPurposeDriftPayload, {
    description:
      'The operator or the agency reports, with evidence, that a derived product was built on a free use without naming it. The use stops at once, and a case is opened for the product and for everything built on it, with the chain. Law: N18 二(四); plan 四(六).',
  })
  async reportPurposeDrift(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportPurposeDriftInput, { description: 'What was found.' })
    input: ReportPurposeDriftInput,
  ): Promise<View<ReportPurposeDriftPayload>> {
    const command = { ...input, documentHash: input.documentHash ?? null };
    const outcome = await reportPurposeDrift(context.deps, writerOf(context), command);
    return { case: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }
}
