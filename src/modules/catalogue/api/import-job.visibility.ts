import type { RequestContext } from '../../../platform/graphql/context';
import type { ImportJobEntity } from '../store/import-job.entity';
import { importJobById, maySeeImport } from '../store/import-job.query';

/** Imports by id, null in the place of each that the caller may not see. */
export async function visibleImportJobs(
  { caller, loaders }: RequestContext,
  ids: readonly string[],
): Promise<(ImportJobEntity | null)[]> {
  const rows = await Promise.all(ids.map((id) => loaders.get(importJobById).load(id)));
  return rows.map((row) =>
    row !== null && caller.kind === 'member' && maySeeImport(caller, row) ? row : null,
  );
}
