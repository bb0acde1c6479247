import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { addDays, legalDateOf, startOfLegalDay } from '../../../src/kernel/legal-date';
import { runTimerLanes } from '../../../src/modules/agenda';
import { setTermTimers } from '../../../src/modules/authorisation';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { importCatalogue } from '../../../src/modules/catalogue/service/import-catalogue.service';
import { ImportJobEntity } from '../../../src/modules/catalogue/store/import-job.entity';
import { receiveUpload } from '../../../src/modules/upload/service/receive-upload.service';
import { TIMER_LANES } from '../../../src/timers';
import { anAgreement } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';

const ROWS = 30_000;
const HEADER = '资源编码,资源名称,数据级别,是否含个人信息,更新周期,质量说明';
const FILE = [
  HEADER,
  ...Array.from(
    { length: ROWS },
    (_none, row) => `LANE-${String(row)},不动产登记信息,一般,否,每日,完整率达标`,
  ),
].join('\r\n');

describe('an import that is being read', () => {
  let ground: MarketGround;
  beforeAll(async () => {
    ground = await openMarket();
  });
  afterAll(() => ground.dataSource.destroy());

  async function queued(): Promise<string> {
    const caller = callerOf(ground.cast.departmentOfficer);
    const body = Readable.from([Buffer.from(FILE)]);
    const upload = await receiveUpload(ground.deps, caller, { fileName: '目录.csv', body });
    if (!upload.ok) throw new Error(upload.refusal);
    const outcome = await importCatalogue(ground.deps, caller, {
      idempotencyKey: 'import-lane-000001',
      uploadId: upload.value.id,
      dryRun: true,
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value.row.id;
  }

  const jobOf = (id: string) => ground.manager.findOneByOrFail(ImportJobEntity, { id });

  it('holds up no agreement that expires at the same instant', async () => {
    const { manager, deps, clock } = ground;
    const endsOn = legalDateOf(clock.now());
    const { id } = await anAgreement(manager, ground.market, { endsOn });
    await setTermTimers(manager, deps, { id, endsOn });
    clock.set(startOfLegalDay(addDays(endsOn, 1)));
    const jobId = await queued();

    const stopping = new AbortController();
    const lanes = runTimerLanes(deps, TIMER_LANES, { signal: stopping.signal, tickMs: 20 });
    while ((await manager.findOneByOrFail(AgreementEntity, { id })).state !== 'EXPIRED') await pause(5);
    // The whole file is one run, and that has not ended.
    expect(await jobOf(jobId)).toMatchObject({ state: 'QUEUED', rowsTotal: null });
    while ((await jobOf(jobId)).state !== 'DONE') await pause(20);
    stopping.abort();
    await lanes;
    expect(await jobOf(jobId)).toMatchObject({ rowsTotal: ROWS, rowsAdded: ROWS, rowsRefused: 0 });
  });
});
