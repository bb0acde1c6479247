import type { EntityManager } from 'typeorm';
import { DecisionEntity } from '../../src/modules/ledger/store/decision.entity';
import { newId } from '../../src/platform/persistence/new-id';

/** What every built row rests on. */

/** The instant at which built rows were made, unless a test says otherwise. */
export const BUILT_AT = new Date('2026-03-02T02:00:00.000Z');

/** A permit in the ledger, for rows that must name the decision behind them. */
export async function aDecision(manager: EntityManager, operation = 'built'): Promise<string> {
  const id = newId('decision');
  await manager.insert(DecisionEntity, {
    id,
    operation,
    outcome: 'PERMIT',
    ruleId: null,
    refusalCode: null,
    ruleIds: [],
    clauseIds: [],
    params: {},
    controlPath: null,
    facts: {},
    ruleSetVersion: 'built',
    subjectId: null,
    actorPersonId: null,
    actorOrganisationId: null,
    decidedAt: BUILT_AT,
  });
  return id;
}
