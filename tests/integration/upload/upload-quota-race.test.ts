import type { DataSource } from 'typeorm';
import { openDataSource } from '../../../src/data-source';
import { receiveUpload } from '../../../src/modules/upload/service/receive-upload.service';
import { UploadEntity } from '../../../src/modules/upload/store/upload.entity';
import { anOrganisation, aPersonIn } from '../../support/builders';
import { aStoredUpload } from '../../support/imports';
import { callerOf, openMarket, type MarketGround } from '../../support/market-ground';
import { testDatabaseUrl } from '../../support/test-database';

const ROUNDS = 6;
const SENDERS = 16;
const LIMIT = 50;
const ROOM = 5;

describe('many uploads of one organisation at once, each on a connection of its own', () => {
  let ground: MarketGround;
  let connections: DataSource[];
  beforeAll(async () => {
    ground = await openMarket();
    connections = await Promise.all(
      Array.from({ length: SENDERS }, () => openDataSource({ url: testDatabaseUrl(), poolSize: 1 })),
    );
  });
  afterAll(() => Promise.all([ground.dataSource, ...connections].map((source) => source.destroy())));

  async function* pieces(lengths: readonly number[]): AsyncGenerator<Buffer> {
    for (const length of lengths) {
      await new Promise((tick) => setTimeout(tick, 1));
      yield Buffer.alloc(length, 1);
    }
  }

  it.each([
    { _case: 'of one chunk', lengths: [1000] },
    { _case: 'of several', lengths: [600_000, 600_000] },
  ])('keeps exactly what there is room for, of files $_case', async ({ lengths }) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const sender = await aPersonIn(ground, await anOrganisation(ground, 'OPERATOR'), 'OPERATOR_PRODUCT');
      for (let kept = 0; kept < LIMIT - ROOM; kept += 1) await aStoredUpload(ground.manager, sender);
      const tomorrow = new Date(ground.clock.now().getTime() + 86_400_000);
      await ground.manager.update(
        UploadEntity,
        { organisationId: sender.organisationId },
        { expiresAt: tomorrow },
      );
      const outcomes = await Promise.all(
        connections.map((dataSource) =>
          receiveUpload({ ...ground.deps, dataSource }, callerOf(sender), {
            fileName: '目录.csv',
            body: pieces(lengths),
          }),
        ),
      );
      const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]));
      expect(refusals).toEqual(Array.from({ length: SENDERS - ROOM }, () => 'TOO_MANY'));
      const { organisationId } = sender;
      expect(await ground.manager.countBy(UploadEntity, { organisationId })).toBe(LIMIT);
    }
  });
});
