import fc from 'fast-check';
import { tiesToOperators } from '../../../src/modules/control/store/control-tie.query';
import { ControlFactEndEntity } from '../../../src/modules/control/store/control-fact-end.entity';
import { ControlFactEntity } from '../../../src/modules/control/store/control-fact.entity';
import { findControlPath, type ControlEdge } from '../../../src/policy';
import type { OrganisationKind } from '../../../src/policy/vocabulary';
import { newId } from '../../../src/platform/persistence/new-id';
import { anOrganisation } from '../../support/builders';
import { aDecision, BUILT_AT } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';

const GRAPHS = 300;
const TODAY = '2026-11-23';
const KINDS = [
  'OPERATOR',
  'OPERATOR',
  'ENTERPRISE',
  'ENTERPRISE',
  'ENTERPRISE',
  'ENTERPRISE',
  'STATE_ASSET_BODY',
] as const satisfies readonly OrganisationKind[];

/** In force today, past its last day, beginning tomorrow, on its last day; then ended by record: before, today, later. */
const PERIODS = [
  { effectiveFrom: '2026-01-01', effectiveTo: null, endedOn: null, isInForce: true },
  { effectiveFrom: '2026-01-01', effectiveTo: '2026-11-22', endedOn: null, isInForce: false },
  { effectiveFrom: '2026-11-24', effectiveTo: null, endedOn: null, isInForce: false },
  { effectiveFrom: TODAY, effectiveTo: TODAY, endedOn: null, isInForce: true },
  { effectiveFrom: '2026-01-01', effectiveTo: null, endedOn: '2026-01-01', isInForce: false },
  { effectiveFrom: '2026-01-01', effectiveTo: null, endedOn: TODAY, isInForce: false },
  { effectiveFrom: '2026-01-01', effectiveTo: null, endedOn: '2026-11-24', isInForce: true },
] as const;

const place = fc.nat(KINDS.length - 1);
const graphs = fc.array(
  fc
    .record({ controller: place, controlled: place, period: fc.constantFrom(...PERIODS) })
    .filter(({ controller, controlled }) => controller !== controlled),
  { maxLength: 10 },
);

let ground: MarketGround;
let ids: string[];
let decisionId: string;

beforeAll(async () => {
  ground = await openMarket();
  ids = [];
  for (const kind of KINDS) ids.push((await anOrganisation(ground, kind)).id);
  decisionId = await aDecision(ground.manager);
});
afterAll(() => ground.dataSource.destroy());

// Recorded long after, so that an end may lie on any day that the graphs use.
const END = {
  documentReference: '任意',
  reason: '任意',
  endedAt: new Date('2027-01-01T00:00:00.000Z'),
};
const ender = () => ({
  endedBy: ground.cast.agencyReviewer.personId,
  endedByOrganisationId: ground.cast.agency.id,
  decisionId,
});

class Undo extends Error {}

it(`[G-04] the query, the policy and the database agree on ${String(GRAPHS)} random graphs of control`, async () => {
  let tied = 0;
  await fc.assert(
    fc.asyncProperty(graphs, async (graph) => {
      const check = ground.dataSource.transaction('READ COMMITTED', async (manager) => {
        const facts = graph.map(({ controller, controlled, period }) => ({
          ...{ controllerId: ids[controller] ?? '', controlledId: ids[controlled] ?? '' },
          ...{ effectiveFrom: period.effectiveFrom, effectiveTo: period.effectiveTo },
          id: newId('controlFact'),
          basis: 'ACTUAL_CONTROLLER' as const,
          sharePercent: null,
          documentReference: '任意',
          declaredBy: ground.cast.agencyReviewer.personId,
          declaredByOrganisationId: ground.cast.agency.id,
          declaredAt: BUILT_AT,
          decisionId,
        }));
        if (facts.length > 0) await manager.insert(ControlFactEntity, facts);
        const ends = facts.flatMap(({ id }, index) => {
          const endedOn = graph[index]?.period.endedOn ?? null;
          return endedOn === null ? [] : [{ ...END, controlFactId: id, endedOn, ...ender() }];
        });
        if (ends.length > 0) await manager.insert(ControlFactEndEntity, ends);
        const edges: ControlEdge[] = graph
          .filter(({ period }) => period.isInForce)
          .map(({ controller, controlled }) => ({
            controllerId: ids[controller] ?? '',
            controlledId: ids[controlled] ?? '',
            controllerKind: KINDS[controller] ?? 'ENTERPRISE',
          }));
        const barred = await barredPairs(manager.query.bind(manager));
        for (const organisationId of ids) {
          const ties = await tiesToOperators(manager, { organisationId, operatorIds: ids, on: TODAY });
          for (const { operatorId, isOperator, controlPath } of ties) {
            const expected = findControlPath(edges, operatorId, organisationId);
            expect(isOperator).toBe(operatorId === organisationId);
            expect(isOperator ? 0 : controlPath?.length).toBe(expected?.length);
            expect(barred.get(`${operatorId} ${organisationId}`)).toBe(expected !== null);
            if (controlPath !== null) tied += 1;
          }
        }
        // Facts are never deleted: what a graph needs is never committed.
        throw new Undo();
      });
      await expect(check).rejects.toBeInstanceOf(Undo);
    }),
    { numRuns: GRAPHS },
  );
  expect(tied).toBeGreaterThan(GRAPHS);
});

async function barredPairs(
  query: (sql: string, parameters: unknown[]) => Promise<unknown>,
): Promise<Map<string, boolean>> {
  const rows = (await query(
    `SELECT operator.id AS operator, developer.id AS developer,
            is_barred_redeveloper(operator.id, developer.id, ?) AS is_barred
       FROM organisation operator, organisation developer WHERE operator.id IN (?) AND developer.id IN (?)`,
    [TODAY, ids, ids],
  )) as { operator: string; developer: string; is_barred: number }[];
  return new Map(rows.map((row) => [`${row.operator} ${row.developer}`, row.is_barred === 1]));
}
