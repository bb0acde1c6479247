import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refused, type Outcome } from '../../../kernel/outcome';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { plainRefusal, type Refusal } from '../../../platform/refusal';
import type { PolicyRefusal } from '../../ledger';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import type { DataOrderEntity } from '../../ordering';
import { fileFreeUseReport } from '../service/file-free-use-report.service';
import { reportMisuse } from '../service/report-misuse.service';
import { ruleOnFreeUseReport } from '../service/rule-on-free-use-report.service';
import { ruleOnOverdueReport } from '../service/rule-on-overdue-report.service';
import {
  FileFreeUseReportInput,
  ReportMisuseInput,
  RuleOnFreeUseReportInput,
  RuleOnOverdueReportInput,
} from './purpose.input';
import {
  FileFreeUseReportPayload,
  ReportMisusePayload,
  RuleOnFreeUseReportPayload,
  RuleOnOverdueReportPayload,
} from './purpose.payload';

/** What happens to a grant: its reports, and what is reported of it. */
@Resolver()
export class FreeUseReportResolver {
  @Mutation(() => FileFreeUseReportPayload, {
    description:
      'The user of a grant reports what it used and what came of it. Who owes a report gets no further grant.',
  })
  async fileFreeUseReport(
    @Ctx() context: RequestContext,
    @Arg('input', () => FileFreeUseReportInput, { description: 'The report.' }) input: FileFreeUseReportInput,
  ): Promise<View<FileFreeUseReportPayload>> {
    const command = { ...input, documentHash: input.documentHash ?? null };
    return answer(context, await fileFreeUseReport(context.deps, writerOf(context), command));
  }

  @Mutation(() => RuleOnFreeUseReportPayload, {
    description:
      'The agency accepts a report, which lets a use go on that was suspended for it, or returns it with a reason.',
  })
  async ruleOnFreeUseReport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RuleOnFreeUseReportInput, { description: 'The ruling.' })
    input: RuleOnFreeUseReportInput,
  ): Promise<View<RuleOnFreeUseReportPayload>> {
    const command = { ...input, reason: input.reason ?? null };
    return answer(context, await ruleOnFreeUseReport(context.deps, writerOf(context), command));
  }

  @Mutation(() => RuleOnOverdueReportPayload, {
    description:
      'The agency reviews a report that was not filed in time: it suspends the use until the report is accepted, or gives more time.',
  })
  async ruleOnOverdueReport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RuleOnOverdueReportInput, { description: 'The ruling.' })
    input: RuleOnOverdueReportInput,
  ): Promise<View<RuleOnOverdueReportPayload>> {
    const command = { ...input, extendedTo: input.extendedTo ?? null };
    return answer(context, await ruleOnOverdueReport(context.deps, writerOf(context), command));
  }

  @Mutation(() => ReportMisusePayload, {
    description:
      'The operator or the agency reports, with evidence, that a free use was passed on or put to another purpose. The use stops at once, and the agency rules on the case. Law: N18 二(四); plan 四(六).',
  })
  async reportMisuse(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportMisuseInput, { description: 'The misuse.' }) input: ReportMisuseInput,
  ): Promise<View<ReportMisusePayload>> {
    const { kind, documentHash = null, ...rest } = input;
    const outcome =
      kind === 'DERIVED_PRODUCT'
        ? refused(plainRefusal('INVALID_INPUT', ['kind'], { reason: 'use reportPurposeDrift' }))
        : await reportMisuse(context.deps, writerOf(context), { ...rest, kind, documentHash });
    return { case: outcome.ok ? outcome.value.row : null, ...creationAnswer(outcome, context.locale) };
  }
}

const answer = (
  { locale }: RequestContext,
  outcome: Outcome<DataOrderEntity, Refusal<PolicyRefusal>>,
): View<FileFreeUseReportPayload> =>
  outcome.ok
    ? { order: outcome.value, userErrors: [] }
    : { order: null, userErrors: [toUserError(outcome.refusal, locale)] };
