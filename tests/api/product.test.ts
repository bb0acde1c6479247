import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aGuidedPrice, anAgreement, aPricedProduct, aResource, aSubmittedProduct } from '../support/market';
import { PERSONA_NAMES, personaOf, startMarketServer, type MarketServer } from '../support/market-server';

const PRODUCT = `query ($id: ID!) {
  product(id: $id) {
    id productCode title summary field deliveryMode grade containsPersonalInformation technicalStandard
    state revision publishedAt version forms scenarios { id name } operator { id name }
    offerings { id purposeClass chargeUnit freeUseConditions
      guidedPrice { id ceiling { amount } } tariff { id unitPrice { amount } guidedPrice { id } } }
    resources { id name holder { name } } history { type }
  }
}`;

describe('product', () => {
  let server: MarketServer;
  beforeAll(async () => {
    server = await startMarketServer();
  });
  afterAll(() => server.stop());

  it('shows everybody a product on sale with all it rests on', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const resource = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    const built = await aPricedProduct(server.manager, server.market, {
      agreement,
      resourceIds: [resource.id],
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
    const answer = await server.execute(PRODUCT, { id: built.product.id });
    expect(answer.thrown).toEqual([]);
    expect(answer.at('product')).toMatchObject({
      productCode: built.product.productCode,
      title: '企业信用评分',
      state: 'ON_SALE',
      forms: ['API'],
      scenarios: [{ id: built.scenarioId, name: '信贷风险评估' }],
      operator: { id: server.cast.operator.id },
      resources: [{ id: resource.id, holder: { name: server.cast.department.name } }],
      history: null,
    });
    expect(answer.at('product.offerings')).toEqual([
      expect.objectContaining({
        purposeClass: 'INDUSTRY',
        freeUseConditions: null,
        guidedPrice: { id: built.guidedPrice.id, ceiling: { amount: '2.00' } },
        tariff: {
          id: built.tariff.id,
          unitPrice: { amount: '1.90' },
          guidedPrice: { id: built.guidedPrice.id },
        },
      }),
      expect.objectContaining({ purposeClass: 'PUBLIC_INTEREST', guidedPrice: null, tariff: null }),
    ]);
  });

  it('[E-06] shows no tariff that a lower guided price has overtaken', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    await aGuidedPrice(server.manager, built, { ceiling: '1.000000', effectiveFrom: '2026-11-23' });
    const answer = await server.execute(PRODUCT, { id: built.product.id });
    expect(answer.at('product.offerings.0')).toMatchObject({
      guidedPrice: { ceiling: { amount: '1.00' } },
      tariff: null,
    });
  });

  it.each(['nobody', ...PERSONA_NAMES] as const)(
    '[C-01] answers %s for what may not be seen byte for byte as for a random id, by every door',
    async (name) => {
      const sees = /^(operator|agency|auditor|regulator)/.test(name);
      const draft = await aSubmittedProduct(server.manager, server.market);
      const suspended = await aPricedProduct(server.manager, server.market);
      await server.manager.update(DataProductEntity, { id: suspended.product.id }, { state: 'SUSPENDED' });
      const read = async (id: string, code: string): Promise<string> => {
        const answer = await server.execute(
          `query ($id: ID!, $code: String!) {
            product(id: $id) { title } productByCode(code: $code) { title }
            node(id: $id) { ... on DataProduct { title } } nodes(ids: [$id]) { ... on DataProduct { title } }
          }`,
          { id, code },
          personaOf(server, name),
        );
        expect(answer.thrown).toEqual([]);
        return JSON.stringify(answer.data);
      };
      const random = await read(newId('product'), 'PRD-NOT-THERE');
      expect(random).toBe('{"product":null,"productByCode":null,"node":null,"nodes":[null]}');
      for (const { product } of [draft, suspended]) {
        const answer = await read(product.id, product.productCode);
        if (sees) expect(answer).toContain('"product":{"title"');
        else expect(answer).toBe(random);
      }
    },
  );

  it.each([
    '',
    'prd_',
    'no-such-product',
    newId('order'),
    "' OR 1=1 -- ",
    'PRD_00000000-0000-7000-8000-000000000000',
  ])('is null for the text "%s", without asking for a product', async (id) => {
    const answer = await server.execute(PRODUCT, { id }, { as: server.cast.regulator });
    expect(answer.data).toEqual({ product: null });
    expect(answer.statements.filter((sql) => sql.includes('data_product'))).toEqual([]);
  });

  it('shows its history to its operator, agencies and supervisors only', async () => {
    const built = await aPricedProduct(server.manager, server.market);
    for (const name of PERSONA_NAMES) {
      const answer = await server.execute(PRODUCT, { id: built.product.id }, personaOf(server, name));
      const sees = /^(operator|agency|auditor|regulator)/.test(name);
      expect(answer.at('product.history')).toEqual(sees ? [] : null);
    }
  });

  it('hides a product from the day after its agreement has ended in Shanghai', async () => {
    const agreement = await anAgreement(server.manager, server.market, { endsOn: '2026-11-23' });
    const { product } = await aPricedProduct(server.manager, server.market, { agreement });
    try {
      server.clock.set('2026-11-23T15:59:59.999Z');
      expect((await server.execute(PRODUCT, { id: product.id })).at('product.id')).toBe(product.id);
      server.clock.set('2026-11-23T16:00:00.000Z');
      expect((await server.execute(PRODUCT, { id: product.id })).at('product')).toBeNull();
    } finally {
      server.clock.set('2026-11-23T02:00:00.000Z');
    }
  });
});
