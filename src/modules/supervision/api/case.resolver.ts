import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { assert } from '../../../kernel/assert';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import {
  listComplexity,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { Transition } from '../../../platform/graphql/transition.type';
import { eventsBySubjectId } from '../../ledger';
import { HistoryEvent } from '../../ledger/api/event.type';
import { organisationById } from '../../party';
import { Organisation } from '../../party/api/organisation.type';
import { CASES_NEWEST, pageOfCases } from '../store/case-page.query';
import type { CaseReportEntity } from '../store/case-report.entity';
import type { CaseEntity } from '../store/case.entity';
import { nodesByCaseId, reportsByCaseId, rulingsByCaseId } from '../store/case.loader';
import { transitionsOfCase } from './case-transitions';
import { CasesArgs } from './case.input';
import { Case, CaseConnection, CaseNode, CaseReport, CaseRulingRecord } from './case.type';

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => CaseConnection, {
    description:
      'Cases, newest first: for an agency those that it rules on, for others those that concern them, for supervisors all.',
    complexity: listComplexity,
  })
  async cases(@Ctx() context: RequestContext, @Args() args: CasesArgs): Promise<Connection<View<Case>>> {
    const window = pageWindow(args, CASES_NEWEST, context);
    return toConnection(
      await pageOfCases(context.deps.dataSource.manager, context.caller, args.where ?? {}, window),
      context,
    );
  }

  @FieldResolver(() => Organisation, { description: 'The agency that rules.' })
  agency(@Root() row: CaseEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return organisationOf(context, row.agencyId);
  }

  @FieldResolver(() => [CaseNode], {
    description: 'The chain that it rests on, from the free use to the subject.',
  })
  chain(@Root() row: CaseEntity, @Ctx() { loaders }: RequestContext): Promise<View<CaseNode>[]> {
    return loaders.get(nodesByCaseId).load(row.id);
  }

  @FieldResolver(() => [CaseReport], { description: 'What was reported to it, oldest first.' })
  reports(@Root() row: CaseEntity, @Ctx() { loaders }: RequestContext): Promise<View<CaseReport>[]> {
    return loaders.get(reportsByCaseId).load(row.id);
  }

  @FieldResolver(() => [CaseRulingRecord], { description: 'The rulings on it, oldest first.' })
  rulings(@Root() row: CaseEntity, @Ctx() { loaders }: RequestContext): Promise<View<CaseRulingRecord>[]> {
    return loaders.get(rulingsByCaseId).load(row.id);
  }

  @FieldResolver(() => [Transition], {
    description: 'The changes of state that lead on from here, and what stands in the caller’s way.',
  })
  availableTransitions(@Root() row: CaseEntity, @Ctx() context: RequestContext): View<Transition>[] {
    return transitionsOfCase(row, context);
  }

  @FieldResolver(() => [HistoryEvent], { description: 'What happened to it, oldest first.' })
  history(@Root() row: CaseEntity, @Ctx() { loaders }: RequestContext): Promise<View<HistoryEvent>[]> {
    return loaders.get(eventsBySubjectId).load(row.id);
  }
}

@Resolver(() => CaseReport)
export class CaseReportResolver {
  @FieldResolver(() => Organisation, { description: 'Who reported it.' })
  reportedBy(@Root() row: CaseReportEntity, @Ctx() context: RequestContext): Promise<View<Organisation>> {
    return organisationOf(context, row.reportedByOrganisationId);
  }
}

async function organisationOf({ loaders }: RequestContext, id: string): Promise<View<Organisation>> {
  const organisation = await loaders.get(organisationById).load(id);
  assert(organisation !== null, 'A foreign key holds the organisations of a case.');
  return organisation;
}
