import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import type { ControlLink, OperatorTieFacts } from '../../../policy/facts';
import { findControlPath, type ControlEdge } from '../../../policy/redevelopment/control-path';
import type { ControlBasis, OrganisationKind } from '../../../policy/vocabulary';
import { FACT_IN_FORCE, onDate } from './in-force';

/** A would-be redeveloper and the operators upstream of what it would build on. */
interface OrganisationAndOperators {
  readonly organisationId: string;
  readonly operatorIds: readonly string[];
}

type Link = ControlLink & ControlEdge;

interface LinkRow {
  readonly controller_id: string;
  readonly controller_name: string;
  readonly controller_kind: OrganisationKind;
  readonly controlled_id: string;
  readonly controlled_name: string;
  readonly basis: ControlBasis;
}

/** How an organisation stands to each operator on a date, in one statement. Hold the control facts before. */
export async function tiesToOperators(
  manager: EntityManager,
  { on, ...asked }: OrganisationAndOperators & { readonly on: LegalDate },
): Promise<OperatorTieFacts[]> {
  const [ties = []] = await tiesOfMany(manager, [asked], on);
  return ties;
}

/** The same for several organisations, in the same one statement; answers stand in the order of the questions. */
export async function tiesOfMany(
  manager: EntityManager,
  asked: readonly OrganisationAndOperators[],
  on: LegalDate,
): Promise<OperatorTieFacts[][]> {
  const ids = asked.flatMap(({ organisationId, operatorIds }) => [organisationId, ...operatorIds]);
  const links = await linksAbove(manager, [...new Set(ids)], on);
  return asked.map(({ organisationId, operatorIds }) =>
    [...new Set(operatorIds)].sort().map((operatorId) => ({
      operatorId,
      isOperator: operatorId === organisationId,
      controlPath: pathBetween(links, operatorId, organisationId),
    })),
  );
}

/** The operator itself is answered by `isOperator`: an empty path would read as a tie without steps. */
function pathBetween(
  links: readonly Link[],
  operatorId: string,
  organisationId: string,
): ControlLink[] | null {
  if (operatorId === organisationId) return null;
  const path = findControlPath(links, operatorId, organisationId);
  return (
    path?.map(({ controllerId, controllerName, controlledId, controlledName, basis }) => ({
      controllerId,
      controllerName,
      controlledId,
      controlledName,
      basis,
    })) ?? null
  );
}

/**
 * Every fact in force above the given organisations. A path climbs from one side and descends to the other, and what
 * descends to an organisation lies above it: so both sides are climbed from, and a parent with a thousand
 * subsidiaries costs no more than one with two. UNION drops what was met before, so a ring of control ends.
 */
async function linksAbove(manager: EntityManager, ids: readonly string[], on: LegalDate): Promise<Link[]> {
  if (ids.length === 0) return [];
  const rows: LinkRow[] = await manager.query(
    `WITH RECURSIVE above (id) AS (
       SELECT organisation.id FROM organisation WHERE organisation.id IN (?)
       UNION
       SELECT fact.controller_id FROM above
         JOIN control_fact fact ON fact.controlled_id = above.id
          AND ${FACT_IN_FORCE}
         JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
     )
     SELECT fact.controller_id, controller.name AS controller_name, controller.kind AS controller_kind,
            fact.controlled_id, controlled.name AS controlled_name, fact.basis
       FROM above
       JOIN control_fact fact ON fact.controlled_id = above.id
        AND ${FACT_IN_FORCE}
       JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
       JOIN organisation controlled ON controlled.id = fact.controlled_id
      ORDER BY fact.id`,
    [ids, ...onDate(on), ...onDate(on)],
  );
  return rows.map((row) => ({
    controllerId: row.controller_id,
    controllerName: row.controller_name,
    controllerKind: row.controller_kind,
    controlledId: row.controlled_id,
    controlledName: row.controlled_name,
    basis: row.basis,
  }));
}
