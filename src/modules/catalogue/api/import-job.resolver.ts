import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isId } from '../../../kernel/id';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { formatMessage } from '../../../platform/graphql/locale';
import { writerOf } from '../../../platform/graphql/member';
import {
  listComplexity,
  PageArgs,
  pageWindow,
  toConnection,
  type Connection,
} from '../../../platform/graphql/pagination';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { spreadsheetError } from '../../upload/api/spreadsheet-error.type';
import { importCatalogue } from '../service/import-catalogue.service';
import { importProblemText } from '../service/import-problems';
import type { ImportJobEntity } from '../store/import-job.entity';
import { IMPORT_ERRORS_BY_LINE, pageOfImportErrors } from '../store/import-job.query';
import type { ImportRowErrorEntity } from '../store/import-row-error.entity';
import { ImportJob, ImportProblem, ImportRowError, ImportRowErrorConnection } from './import-job.type';
import { visibleImportJobs } from './import-job.visibility';
import { ImportCatalogueInput } from './import.input';
import { ImportCataloguePayload } from './import.payload';

@Resolver(() => ImportJob)
export class ImportJobResolver {
  @Query(() => ImportJob, {
    nullable: true,
    description:
      'An import by id, for watching it; null when there is none or the caller may not see it, without telling which.',
  })
  async importJob(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the import.' }) id: string,
  ): Promise<View<ImportJob> | null> {
    return isId('importJob', id) ? ((await visibleImportJobs(context, [id]))[0] ?? null) : null;
  }

  @Mutation(() => ImportCataloguePayload, {
    description:
      'Loads a catalogue file in the background: a department what it holds, an implementing agency for all departments. Bad rows are named by their line, the good ones are loaded. A resource is known by its code; what the file has no column for stays as it is. Law: plan 四(三), 四(九).',
  })
  async importCatalogue(
    @Ctx() context: RequestContext,
    @Arg('input', () => ImportCatalogueInput, { description: 'The file.' }) input: ImportCatalogueInput,
  ): Promise<View<ImportCataloguePayload>> {
    const { deps, locale } = context;
    const outcome = await importCatalogue(deps, writerOf(context), { ...input });
    if (outcome.ok) return { importJob: outcome.value.row, ...creationAnswer(outcome, locale) };
    const { refusal } = outcome;
    const userErrors = [
      refusal.kind === 'spreadsheet' ? spreadsheetError(refusal, locale) : toUserError(refusal, locale),
    ];
    return { importJob: null, userErrors, idempotency: { isReplay: false } };
  }

  @FieldResolver(() => Int, { description: 'Rows that had their turn, for showing how far it is.' })
  rowsRead(@Root() row: ImportJobEntity): number {
    return row.rowsAdded + row.rowsChanged + row.rowsUnchanged + row.rowsRefused;
  }

  @FieldResolver(() => [String], { description: 'Columns of the file that are read.' })
  columnsRead(@Root() row: ImportJobEntity): string[] {
    return Object.values(row.columnsRead);
  }

  @FieldResolver(() => ImportProblem, {
    nullable: true,
    description: 'Why the file could not be loaded; null unless the import FAILED.',
  })
  problem(
    @Root() { problem }: ImportJobEntity,
    @Ctx() { locale }: RequestContext,
  ): View<ImportProblem> | null {
    if (problem === null) return null;
    return {
      code: problem.code,
      message: formatMessage(importProblemText(problem.code), locale, problem.params),
    };
  }

  @FieldResolver(() => ImportRowErrorConnection, {
    description: 'Why rows were refused, by line; the first 10,000 are kept.',
    complexity: listComplexity,
  })
  async errors(
    @Root() row: ImportJobEntity,
    @Ctx() context: RequestContext,
    @Args() args: PageArgs,
  ): Promise<Connection<View<ImportRowError>>> {
    const window = pageWindow(args, IMPORT_ERRORS_BY_LINE, context);
    return toConnection(await pageOfImportErrors(context.deps.dataSource.manager, row.id, window), context);
  }
}

@Resolver(() => ImportRowError)
export class ImportRowErrorResolver {
  @FieldResolver(() => String, {
    description: 'What is wrong and what to do, in the language of Accept-Language (zh or en).',
  })
  message(@Root() { code, params }: ImportRowErrorEntity, @Ctx() { locale }: RequestContext): string {
    return formatMessage(importProblemText(code), locale, params);
  }
}
