import { setTimeout as pause } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { addDays, legalDateOf, startOfLegalDay } from '../../../src/kernel/legal-date';
import { runTimerLanes } from '../../../src/modules/agenda';
import { TimerEntity } from '../../../src/modules/agenda/store/timer.entity';
import { setTermTimers } from '../../../src/modules/authorisation';
import { AgreementEntity } from '../../../src/modules/authorisation/store/agreement.entity';
import { importCatalogue } from '../../../src/modules/catalogue/service/import-catalogue.service';
import { ImportJobEntity } from '../../../src/modules/catalogue/store/import-job.entity';
import { lockImportJob } from '../../../src/modules/catalogue/store/import-job.query';
import { receiveUpload } from '../../../src/modules/upload/service/receive-upload.service';
import { TIMER_LANES } from '../../../src/timers';
import { anAgreement } from '../../support/market';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';

const FILE = [
  '资源编码,资源名称,数据级别,是否含个人信息,更新周期,质量说明',
  'LANE-1,不动产登记信息,一般,否,每日,完整率达标',
].join('\r\n');

/** Who waits for a row that another connection holds. The server looks anew only when nobody asked for 0.1 seconds. */
const WAITING = `
  SELECT trx.trx_id FROM information_schema.innodb_trx trx
    JOIN information_schema.processlist process ON process.id = trx.trx_mysql_thread_id
   WHERE process.db = DATABASE() AND trx.trx_state = 'LOCK WAIT'`;

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

  it('holds up no agreement that expires meanwhile', async () => {
    const { manager, deps, clock, dataSource } = ground;
    const endsOn = legalDateOf(clock.now());
    const { id } = await anAgreement(manager, ground.market, { endsOn });
    await setTermTimers(manager, deps, { id, endsOn });
    const jobId = await queued();

    // A file that takes as long as it takes: nobody gets at the job while this transaction has it.
    const reading = dataSource.createQueryRunner();
    await reading.startTransaction();
    await lockImportJob(reading.manager, jobId);
    const stopping = new AbortController();
    const lanes = runTimerLanes(deps, TIMER_LANES, { signal: stopping.signal, tickMs: 20 });
    while ((await manager.query<unknown[]>(WAITING)).length === 0) await pause(200);
    clock.set(startOfLegalDay(addDays(endsOn, 1)));
    while ((await manager.findOneByOrFail(AgreementEntity, { id })).state !== 'EXPIRED') await pause(5);
    // It waits still, and has not given up in between.
    const timer = { kind: 'CATALOGUE_IMPORT', subjectId: jobId } as const;
    expect(await manager.findBy(TimerEntity, timer)).toMatchObject([{ state: 'WAITING', attempts: 0 }]);
    await reading.rollbackTransaction();
    await reading.release();
    while ((await jobOf(jobId)).state !== 'DONE') await pause(20);
    stopping.abort();
    await lanes;
    expect(await jobOf(jobId)).toMatchObject({ rowsTotal: 1, rowsAdded: 1, rowsRefused: 0 });
  });
});
