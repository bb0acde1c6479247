import { runDueTimers, setTimers } from '../../../src/modules/agenda';
import { trialReminderTimer } from '../../../src/modules/pricing';
import { inTransaction } from '../../../src/platform/persistence/transaction';
import { aGuidedPrice, offeringOf } from '../../support/market';
import { openMarket, type MarketGround } from '../../support/market-ground';
import { aProductOnTrial, type ProductOnTrial } from '../../support/trial';

const DUE = '2027-06-01T02:00:00.000Z';

describe('the reminder of a trial', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
    ground.clock.set(DUE);
  });
  afterAll(() => ground.dataSource.destroy());

  /** On trial from 1 June 2026, with the timer that its confirmation sets. */
  async function onTrial(): Promise<ProductOnTrial> {
    const built = await aProductOnTrial(ground.manager, ground.market);
    await inTransaction(ground.dataSource, (manager) =>
      setTimers(manager, [
        { kind: 'TRIAL_TARIFF_REMINDER', subjectId: built.trial.id, dueAt: new Date(DUE) },
      ]),
    );
    return built;
  }
  const dutiesOf = (built: ProductOnTrial): Promise<unknown[]> =>
    ground.manager.query('SELECT kind, holder_id, state FROM duty WHERE subject_id = ?', [
      offeringOf(built, 'INDUSTRY').id,
    ]);

  it('[E-20] tells both parties after twelve months and lets the trial go on', async () => {
    const built = await onTrial();
    await runDueTimers(ground.deps, [trialReminderTimer]);
    expect(await dutiesOf(built)).toEqual([
      { kind: 'APPLY_FOR_PRICING', holder_id: ground.cast.agency.id, state: 'OPEN' },
    ]);
    const told: { recipient_id: string }[] = await ground.manager.query(
      "SELECT recipient_id FROM notice WHERE subject_id = ? AND kind = 'TRIAL_TARIFF_LASTS'",
      [built.trial.id],
    );
    expect(told.map(({ recipient_id }) => recipient_id).sort()).toEqual(
      [ground.cast.agency.id, ground.cast.operator.id].sort(),
    );
    const inForce: unknown = await ground.manager.query("SELECT guided_price_on(?, '2027-06-01') AS id", [
      offeringOf(built, 'INDUSTRY').id,
    ]);
    expect(inForce).toEqual([{ id: built.guidedPrice.id }]);
  });

  it('[E-20] has nothing to say once a guided price is in force', async () => {
    const built = await onTrial();
    await aGuidedPrice(ground.manager, built, { effectiveFrom: '2027-05-01' });
    await runDueTimers(ground.deps, [trialReminderTimer]);
    expect(await dutiesOf(built)).toEqual([]);
  });
});
