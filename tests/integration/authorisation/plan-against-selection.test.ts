import { appointmentFacts } from '../../../src/modules/authorisation';
import { decideSelection } from '../../../src/modules/authorisation/service/decide-selection.service';
import { revisePlan } from '../../../src/modules/authorisation/service/revise-plan.service';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { aCandidate, aDecidedSelection, aSelection } from '../../support/plans';

const ROUNDS = 40;

let ground: MarketGround;
beforeAll(async () => {
  ground = await openMarket();
});
afterAll(() => ground.dataSource.destroy());

const changePlan = (planId: string, expectedVersion = 4) =>
  revisePlan(ground.deps, callerOf(ground.cast.agencyReviewer), {
    planId,
    expectedVersion,
    name: null,
    mode: 'BY_FIELD',
    authorisingEntity: null,
    contents: [],
    change: 'MAJOR',
    changeNote: '改为分领域授权',
  });

async function after<T>(milliseconds: number, act: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return act();
}

describe('a major change of the plan against the decision of a selection', () => {
  it('[A-03] is made after the decision, or the decision is refused', async () => {
    const { cast, deps, manager } = ground;
    const outcomes = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id: selectionId, planId } = await aSelection(manager, cast);
      const { id: candidateId } = await aCandidate(manager, cast, {
        selectionId,
        organisationId: cast.operator.id,
      });
      const decision = () =>
        decideSelection(deps, callerOf(cast.agencyRuling), {
          selectionId,
          expectedVersion: 1,
          candidateId,
          collectiveDecision: { number: '党组〔2026〕15号', decidedOn: '2026-11-23' },
        });
      // The decision begins some milliseconds before the change, or after it, so that both orders are seen.
      const [decided, changed] = await Promise.all([
        after(round % 2 === 0 ? 0 : round / 2, decision),
        after(round % 2 === 0 ? round / 2 : 0, () => changePlan(planId)),
      ]);
      expect(changed.ok).toBe(true);
      const events: { type: string }[] = await manager.query(
        `SELECT type FROM outbox_event WHERE subject_id IN (?, ?)
            AND type IN ('SELECTION_DECIDED', 'PLAN_CHANGE_SUBMITTED') ORDER BY id`,
        [selectionId, planId],
      );
      const types = events.map(({ type }) => type);
      if (decided.ok) {
        expect(types).toEqual(['SELECTION_DECIDED', 'PLAN_CHANGE_SUBMITTED']);
        outcomes.add('DECIDED');
      } else {
        expect(decided.refusal).toMatchObject({ kind: 'policy', decision: { code: 'PLAN_NOT_DECIDED' } });
        expect(types).toEqual(['PLAN_CHANGE_SUBMITTED']);
        outcomes.add('REFUSED');
      }
    }
    expect([...outcomes].sort()).toEqual(['DECIDED', 'REFUSED']);
  });

  it('[A-03] waits for who rests on the appointment', async () => {
    const { cast, dataSource, manager } = ground;
    const { selection } = await aDecidedSelection(manager, cast, cast.operator.id);
    const order: string[] = [];
    let change: Promise<unknown> = Promise.resolve();
    await inTransaction(dataSource, async (own) => {
      expect(await appointmentFacts(own, selection.id, 'SHARE')).toMatchObject({ planState: 'FILED' });
      change = changePlan(selection.planId).then(() => order.push('changed'));
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push('rested');
    });
    await change;
    expect(order).toEqual(['rested', 'changed']);
    expect(await appointmentFacts(manager, selection.id, 'NONE')).toMatchObject({ planState: 'SUBMITTED' });
  });
});
