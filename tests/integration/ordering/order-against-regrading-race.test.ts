import { reviseResource } from '../../../src/modules/catalogue/service/revise-resource.service';
import { anAgreement, aPricedProduct, aResource, type PricedProduct } from '../../support/market';
import { callerOf } from '../../support/market-ground';
import { openRace, runRace, type RaceGround } from './two-connections';

let ground: RaceGround;
beforeAll(async () => {
  ground = await openRace();
});
afterAll(() => ground.close());

const resourceIds = new Map<string, string>();

async function ofOneResource(): Promise<PricedProduct> {
  const { manager, market, cast } = ground;
  const agreement = await anAgreement(manager, market);
  const { id } = await aResource(manager, { holderId: cast.department.id, agreementId: agreement.id });
  const built = await aPricedProduct(manager, market, { agreement, resourceIds: [id] });
  resourceIds.set(built.product.id, id);
  return built;
}

const sourceOf = ({ product }: PricedProduct): string => resourceIds.get(product.id) ?? '';

/** An event is written while the resource is held: the order of events is the order in which both sides got it. */
async function assertNothingAfter(built: PricedProduct, isOrdered: boolean): Promise<void> {
  const rows: unknown = await ground.manager.query(
    `SELECT placed.id < revised.id AS is_before FROM data_order o
       JOIN outbox_event placed ON placed.subject_id = o.id AND placed.type = 'ORDER_PLACED'
       JOIN outbox_event revised ON revised.subject_id = ? AND revised.type = 'RESOURCE_REVISED'
      WHERE o.product_id = ?`,
    [sourceOf(built), built.product.id],
  );
  expect(rows).toEqual(isOrdered ? [{ is_before: 1 }] : []);
}

describe('an order against a resource that becomes sensitive, on two connections, 100 rounds', () => {
  it.each([
    {
      title: '[B-04] it is graded as important',
      entry: { grade: 'IMPORTANT', containsPersonalInformation: false },
      refusal: 'IMPORTANT_DATA_LEAVES_DOMAIN',
    },
    {
      title: '[B-06] it is flagged as personal information',
      entry: { grade: 'GENERAL', containsPersonalInformation: true },
      refusal: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
    },
  ] as const)('$title: ordered before, or refused', ({ entry, refusal }) =>
    runRace(ground, {
      rounds: 100,
      build: ofOneResource,
      change: (built) =>
        reviseResource(ground.officialDeps, callerOf(ground.cast.departmentOfficer), {
          resourceId: sourceOf(built),
          expectedVersion: 1,
          name: '不动产登记信息',
          ...entry,
          source: 'OWN',
          providerRegion: null,
          providerConsentReference: null,
          utilityLicenceReference: null,
          updateFrequency: null,
          updateInterval: 'DAILY',
          lastUpdatedOn: null,
          qualityNote: '完整',
        }),
      refusals: [refusal],
      verify: assertNothingAfter,
    }),
  );
});
