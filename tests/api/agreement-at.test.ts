import { recordStates, type StateRecord } from '../../src/modules/ledger';
import { anAgreement, aPricedProduct, aResource } from '../support/market';
import { example } from '../support/example';
import { anOrganisation, aPersonIn } from '../support/builders';
import { startMarketServer, type MarketServer } from '../support/market-server';

const AT = example('agreementAt');

const MAY_1 = new Date('2026-05-01T00:00:00.000Z');
const before = (instant: Date): Date => new Date(instant.getTime() - 1);

describe('agreementAt', () => {
  let server: MarketServer;
  let agreementId: string;
  let resourceId: string;
  let productId: string;
  let itemId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { manager, market } = server;
    const agreement = await anAgreement(manager, market);
    agreementId = agreement.id;
    resourceId = (await aResource(manager, { holderId: server.cast.department.id })).id;
    const built = await aPricedProduct(manager, market, { agreement });
    productId = built.product.id;
    itemId = built.product.approvedItemId ?? '';
    const row = (record: Partial<StateRecord> & Pick<StateRecord, 'aspect' | 'value'>): StateRecord => ({
      subjectId: agreementId,
      contextId: null,
      since: MAY_1,
      decisionId: null,
      ...record,
    });
    const ofResource = { subjectId: resourceId, contextId: agreementId, aspect: 'SCOPE' } as const;
    const ofProduct = { subjectId: productId, contextId: agreementId } as const;
    const later = new Date('2026-06-01T00:00:00.000Z');
    await recordStates(manager, [
      row({ aspect: 'STATE', value: 'ACTIVE' }),
      row({ aspect: 'TERM', value: { startsOn: '2026-05-01', endsOn: '2026-07-01' } }),
      row({ ...ofResource, value: true }),
      row({ ...ofResource, value: false, since: later }),
      row({ ...ofProduct, aspect: 'STATE', value: 'ON_SALE' }),
      row({ ...ofProduct, aspect: 'APPROVAL', value: itemId }),
      row({ ...ofProduct, aspect: 'STATE', value: 'SUSPENDED', since: later }),
      row({ ...ofProduct, aspect: 'STATE', value: 'WITHDRAWN', since: new Date('2026-06-15T00:00:00.000Z') }),
      row({ ...ofProduct, aspect: 'APPROVAL', value: null, since: new Date('2026-06-15T00:00:00.000Z') }),
    ]);
  });
  afterAll(() => server.stop());

  const look = (at: Date | string, as = server.cast.auditor) =>
    server.execute(AT, { agreementId, at, first: 10 }, { as });
  const shortOf = async (at: Date | string) => {
    const answer = await look(at);
    expect(answer.errors).toEqual([]);
    return {
      state: answer.at('agreementAt.state'),
      isInForce: answer.at('agreementAt.isInForce'),
      scope: (answer.at('agreementAt.scope.nodes') as unknown[]).length,
      products: (answer.at('agreementAt.products.nodes') as { state: string; listItemId: string }[]).map(
        ({ state, listItemId }) => [state, listItemId],
      ),
    };
  };

  it.each([
    ['1 ms before', before(MAY_1), { state: null, isInForce: false, scope: 0, products: [] as string[] }],
    ['at', MAY_1, { state: 'ACTIVE', isInForce: true, scope: 1, products: ['ON_SALE'] }],
    [
      '1 ms before the second change',
      before(new Date('2026-06-01T00:00:00.000Z')),
      { state: 'ACTIVE', isInForce: true, scope: 1, products: ['ON_SALE'] },
    ],
    [
      'after the resource left',
      '2026-06-01T00:00:00.000Z',
      { state: 'ACTIVE', isInForce: true, scope: 0, products: ['SUSPENDED'] },
    ],
    [
      'after the withdrawal',
      '2026-06-15T00:00:00.000Z',
      { state: 'ACTIVE', isInForce: true, scope: 0, products: [] },
    ],
    [
      'in the last millisecond of the term in Shanghai',
      '2026-07-01T15:59:59.999Z',
      { state: 'ACTIVE', isInForce: true, scope: 0, products: [] },
    ],
    [
      'at the midnight after the term',
      '2026-07-01T16:00:00.000Z',
      { state: 'ACTIVE', isInForce: false, scope: 0, products: [] },
    ],
  ])('shows what stood %s', async (_case, at, { products, ...expected }) => {
    expect(await shortOf(at)).toEqual({ ...expected, products: products.map((state) => [state, itemId]) });
  });

  it('shows the objects themselves', async () => {
    const answer = await look(MAY_1, server.cast.operatorProduct);
    expect(answer.at('agreementAt.scope.nodes.0.resource.name')).toBe('不动产登记信息');
    expect(answer.at('agreementAt.products.nodes.0.product.productCode')).toBeTruthy();
    expect(answer.at('agreementAt.startsOn')).toBe('2026-05-01');
  });

  it('is nothing to who may not see the agreement, and to nobody signed in', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    expect((await look(MAY_1, stranger)).at('agreementAt')).toBeNull();
    const nobody = await server.execute(AT, { agreementId, at: MAY_1, first: 1 });
    expect(nobody.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each(['agr_nonsense', 'prd_00000000-0000-7000-8000-000000000000'])(
    'knows no agreement %s',
    async (id) => {
      const answer = await server.execute(
        AT,
        { agreementId: id, at: MAY_1, first: 1 },
        { as: server.cast.auditor },
      );
      expect(answer.errors).toEqual([]);
      expect(answer.at('agreementAt')).toBeNull();
    },
  );

  it.each(['2026-02-30T00:00:00.000Z', '2026-05-01', '2026-05-01T00:00:00+08:00', 'yesterday', 7])(
    'refuses the instant %p',
    async (at) => {
      const answer = await server.execute(AT, { agreementId, at, first: 1 }, { as: server.cast.auditor });
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(answer.statements).toEqual([]);
    },
  );
});
