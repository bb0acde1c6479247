import type { EntityManager } from 'typeorm';
import type { LegalDate } from '../../../kernel/legal-date';
import { FACT_IN_FORCE, onDate } from './in-force';

const BELOW = `WITH RECURSIVE below (id) AS (
       SELECT organisation.id FROM organisation WHERE organisation.id = ?
       UNION
       SELECT fact.controlled_id FROM below
         JOIN control_fact fact ON fact.controller_id = below.id
          AND ${FACT_IN_FORCE}
         JOIN organisation controller ON controller.id = fact.controller_id AND controller.kind <> 'STATE_ASSET_BODY'
     )`;

/** An organisation with everything that it controls on a date, through any chain. Hold the control facts before. */
export async function organisationIdsBelow(
  manager: EntityManager,
  organisationId: string,
  on: LegalDate,
): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `${BELOW} SELECT below.id FROM below ORDER BY below.id`,
    [organisationId, ...onDate(on)],
  );
  return rows.map(({ id }) => id);
}

/** Whether an organisation is an operator or controls one on a date, through any chain. Hold the control facts before. */
export async function isAtOrAboveOperator(
  manager: EntityManager,
  organisationId: string,
  on: LegalDate,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `${BELOW} SELECT 1 FROM below JOIN organisation ON organisation.id = below.id AND organisation.kind = 'OPERATOR' LIMIT 1`,
    [organisationId, ...onDate(on)],
  );
  return rows.length > 0;
}
