import { DataProductEntity } from '../../src/modules/listing/store/data-product.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { anOrganisation, aPersonIn } from '../support/builders';
import { aRectification } from '../support/agreement-life';
import { anAgreement, aProductOnSale, aResource } from '../support/market';
import { countRows } from '../support/market-ground';
import { everybodyBut, startMarketServer, type MarketServer } from '../support/market-server';
import type { Persona } from '../support/personas';
import { expectRefusal, expectThrown, tableSums, USER_ERRORS } from '../support/refusals';

const SUBMIT = `mutation ($input: SubmitProductListInput!) {
  submitProductList(input: $input) {
    productList { id title items { id state version productRevision
      content {
        gradeReductionNote processingNote
        personalInformationBasis { basis documentHash } associationRiskAssessment { reference documentHash }
      }
      product {
      id productCode state revision forms scenarios { name } resources { id }
      offerings { purposeClass chargeUnit freeUseConditions }
    } } }
    ${USER_ERRORS}
    idempotency { isReplay }
  }
}`;

const PARTS = ['product_list', 'product_list_item', 'data_product', 'offering', 'product_search_token'];

describe('submitProductList', () => {
  let server: MarketServer;
  let agreementId: string;
  let resourceId: string;
  let importantId: string;
  let personalId: string;
  beforeAll(async () => {
    server = await startMarketServer();
    ({ id: agreementId } = await anAgreement(server.manager, server.market));
    const within = { holderId: server.cast.department.id, agreementId };
    ({ id: resourceId } = await aResource(server.manager, within));
    ({ id: importantId } = await aResource(server.manager, { ...within, grade: 'IMPORTANT' }));
    ({ id: personalId } = await aResource(server.manager, {
      ...within,
      containsPersonalInformation: true,
    }));
  });
  afterAll(() => server.stop());

  let codes = 0;
  const code = (): string => `SUBMIT-${String((codes += 1))}`;
  const item = (more: object = {}) => ({
    code: code(),
    title: '企业信用评分',
    summary: '依据公共数据形成的企业信用评分。',
    field: 'FINANCIAL_SERVICES',
    forms: ['API'],
    deliveryMode: 'API_OR_VERIFICATION',
    grade: 'GENERAL',
    containsPersonalInformation: false,
    technicalStandard: 'GB/T 36073-2018',
    scenarios: ['信贷风险评估'],
    resourceIds: [resourceId],
    offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' }],
    ...more,
  });
  const list = (items: readonly object[], more: object = {}) => ({
    idempotencyKey: `submit-${code()}`,
    agreementId,
    title: '第一批清单',
    items,
    ...more,
  });
  const submit = (input: object, as: Persona | undefined = server.cast.operatorProduct) =>
    server.execute(SUBMIT, { input }, { as });

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(SUBMIT, { input: list([item()]) }), 'UNAUTHENTICATED'));

  it.each(everybodyBut('operatorProduct'))('turns %s away', (name) =>
    expectThrown(server, () => submit(list([item()]), server.cast[name]), 'FORBIDDEN'),
  );

  it('takes a list in, undecided and unseen by the public', async () => {
    const both = item({
      forms: ['API', 'REPORT', 'API'],
      scenarios: ['授信', '贷后'],
      offerings: [
        { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' },
        {
          purposeClass: 'PUBLIC_INTEREST',
          chargeUnit: 'PER_CALL',
          freeUseConditions: ['NAMED_USER_ONLY'],
        },
      ],
    });
    const answer = await submit(list([item(), both]));
    expect(answer.thrown).toEqual([]);
    expect(answer.refusals('submitProductList')).toEqual([]);
    expect(answer.at('submitProductList.productList.items.1')).toMatchObject({
      state: 'SUBMITTED',
      version: 1,
      productRevision: 1,
      product: {
        productCode: both.code,
        state: 'SUBMITTED',
        forms: ['API', 'REPORT'],
        scenarios: [{ name: '授信' }, { name: '贷后' }],
        resources: [{ id: resourceId }],
      },
    });
    const offerings = answer.at('submitProductList.productList.items.1.product.offerings');
    expect(offerings).toEqual(
      expect.arrayContaining([
        { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', freeUseConditions: null },
        { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL', freeUseConditions: ['NAMED_USER_ONLY'] },
      ]),
    );
    const publicAnswer = await server.execute(
      `query ($code: String!) { productByCode(code: $code) { id } }`,
      {
        code: both.code,
      },
    );
    expect(publicAnswer.at('productByCode')).toBeNull();
  });

  it('puts all conditions on a free offering that names none', async () => {
    const answer = await submit(
      list([item({ offerings: [{ purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL' }] })]),
    );
    expect(
      answer.at('submitProductList.productList.items.0.product.offerings.0.freeUseConditions'),
    ).toHaveLength(6);
  });

  it('takes 200 items', async () => {
    const before = await countRows(server.manager, 'data_product');
    const answer = await submit(list(Array.from({ length: 200 }, () => item())));
    expect(answer.refusals('submitProductList')).toEqual([]);
    const after = await countRows(server.manager, 'data_product');
    expect(Number(after['data_product']) - Number(before['data_product'])).toBe(200);
  });

  it('takes a returned product in again under its code, as the next revision', async () => {
    const first = item();
    const submitted = await submit(list([first]));
    const itemId = submitted.text('submitProductList.productList.items.0.id');
    const productId = submitted.text('submitProductList.productList.items.0.product.id');
    await server.execute(
      `mutation ($input: DecideProductListItemInput!) { decideProductListItem(input: $input) { userErrors { code } } }`,
      { input: { itemId, expectedVersion: 1, ruling: 'RETURN', reason: '请补充场景' } },
      { as: server.cast.agencyReviewer },
    );
    const again = await submit(
      list([item({ code: first.code, title: '企业信用报告', scenarios: ['招投标'] })]),
    );
    expect(again.refusals('submitProductList')).toEqual([]);
    expect(again.at('submitProductList.productList.items.0')).toMatchObject({
      productRevision: 2,
      product: { id: productId, revision: 2, state: 'SUBMITTED', scenarios: [{ name: '招投标' }] },
    });
  });

  it('answers the same request again with what it made, and nothing more', async () => {
    const input = list([item()]);
    const first = await submit(input);
    const before = await tableSums(server);
    const second = await submit(input);
    expect(await tableSums(server)).toEqual(before);
    expect(first.at('submitProductList.idempotency.isReplay')).toBe(false);
    expect(second.at('submitProductList.idempotency.isReplay')).toBe(true);
    expect(second.at('submitProductList.productList')).toEqual(first.at('submitProductList.productList'));
    await expectRefusal(server, () => submit({ ...input, title: '另一批清单' }), {
      field: 'submitProductList',
      code: 'IDEMPOTENCY_KEY_REUSED',
      path: ['idempotencyKey'],
    });
  });

  it('lets one of two lists have a code that both name at the same moment', async () => {
    const shared = code();
    const answers = await Promise.all([1, 2, 3, 4].map(() => submit(list([item({ code: shared })]))));
    expect(answers.flatMap(({ thrown }) => thrown)).toEqual([]);
    expect(answers.flatMap((answer) => answer.refusals('submitProductList'))).toEqual([
      'REVISION_OPEN',
      'REVISION_OPEN',
      'REVISION_OPEN',
    ]);
  });

  it('refuses the code of another operator, naming the item', async () => {
    const other = await anOrganisation(server, 'OPERATOR');
    const { product } = await aProductOnSale(server.manager, { ...server.market, operatorId: other.id });
    await expectRefusal(server, () => submit(list([item(), item({ code: product.productCode })])), {
      field: 'submitProductList',
      code: 'ALREADY_EXISTS',
      path: ['items', '1', 'code'],
    });
  });

  it('answers alike for an unknown agreement and for that of another operator', async () => {
    const stranger = await aPersonIn(server, await anOrganisation(server, 'OPERATOR'), 'OPERATOR_PRODUCT');
    const foreign = await expectRefusal(server, () => submit(list([item()]), stranger), {
      field: 'submitProductList',
      code: 'NOT_FOUND',
      path: ['agreementId'],
    });
    const unknown = await submit(list([item()], { agreementId: newId('agreement') }), stranger);
    expect(unknown.data).toEqual(foreign.data);
  });

  it.each([
    { _case: 'a code in lower case', items: () => [item({ code: 'lower' })], more: {} },
    { _case: 'a title of one character', items: () => [item({ title: '信' })], more: {} },
    { _case: 'an unknown form', items: () => [item({ forms: ['RAW_EXPORT'] })], more: {} },
    {
      _case: 'raw export as the delivery mode',
      items: () => [item({ deliveryMode: 'RAW_EXPORT' })],
      more: {},
    },
    { _case: 'a key of seven characters', items: () => [item()], more: { idempotencyKey: '1234567' } },
    { _case: 'an empty scenario name', items: () => [item({ scenarios: [''] })], more: {} },
    { _case: 'an unknown field', items: () => [item({ price: '1.00' })], more: {} },
  ])('refuses $_case as input', ({ items, more }) =>
    expectThrown(server, () => submit(list(items(), more)), 'BAD_USER_INPUT'),
  );

  it.each([
    { ruleId: 'C-04', refusal: 'LIST_EMPTY', items: () => [] },
    { ruleId: 'C-04', refusal: 'ITEM_INCOMPLETE', items: () => [item({ scenarios: [] })] },
    { ruleId: 'C-04', refusal: 'ITEM_INCOMPLETE', items: () => [item({ technicalStandard: ' ' })] },
    { ruleId: 'C-04', refusal: 'RESOURCE_GRADED_CORE', items: () => [item({ grade: 'CORE' })] },
    {
      ruleId: 'C-04',
      refusal: 'ITEM_RESOURCE_REPEATED',
      items: () => [item({ resourceIds: [resourceId, resourceId] })],
    },
    {
      ruleId: 'C-04',
      refusal: 'LIST_TOO_LONG',
      items: () => Array.from({ length: 2_001 }, () => item()),
    },
    { ruleId: 'B-04', refusal: 'IMPORTANT_DATA_LEAVES_DOMAIN', items: () => [item({ grade: 'IMPORTANT' })] },
    {
      ruleId: 'B-04',
      refusal: 'GRADE_BELOW_SOURCES',
      items: () => [item({ resourceIds: [importantId], deliveryMode: 'MODEL_RESULT' })],
    },
    {
      ruleId: 'B-06',
      refusal: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
      items: () => [item({ resourceIds: [personalId] })],
    },
    {
      ruleId: 'B-06',
      refusal: 'PERSONAL_INFORMATION_WITHOUT_BASIS',
      items: () => [item({ containsPersonalInformation: true })],
    },
    { ruleId: 'B-08', refusal: 'DATASET_WITHOUT_PROCESSING', items: () => [item({ forms: ['DATASET'] })] },
    {
      ruleId: 'B-08',
      refusal: 'DATASET_WITHOUT_PROCESSING',
      items: () => [item({ deliveryMode: 'DERIVED_DATASET' })],
    },
    { ruleId: 'C-03', refusal: 'OFFERING_MISSING', items: () => [item({ offerings: [] })] },
    {
      ruleId: 'C-03',
      refusal: 'OFFERING_PURPOSE_REPEATED',
      items: () => [
        item({
          offerings: [
            { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL' },
            { purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_PERIOD', chargeMeasure: 'MONTH' },
          ],
        }),
      ],
    },
    {
      ruleId: 'C-03',
      refusal: 'OFFERING_PLAN_REPEATED',
      items: () => [
        item({
          offerings: [
            { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL' },
            { purposeClass: 'INDUSTRY', chargeUnit: 'PER_CALL', chargeMeasure: 'ONE' },
          ],
        }),
      ],
    },
    {
      ruleId: 'E-17',
      refusal: 'CHARGE_MEASURE_MISSING',
      items: () => [item({ offerings: [{ purposeClass: 'INDUSTRY', chargeUnit: 'PER_PERIOD' }] })],
    },
    {
      ruleId: 'E-17',
      refusal: 'CHARGE_MEASURE_MISSING',
      items: () => [item({ offerings: [{ purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_VOLUME' }] })],
    },
    {
      ruleId: 'E-17',
      refusal: 'CHARGE_MEASURE_UNFIT',
      items: () => [
        item({
          offerings: [{ purposeClass: 'PUBLIC_INTEREST', chargeUnit: 'PER_CALL', chargeMeasure: 'MONTH' }],
        }),
      ],
    },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, items }) => {
    await expectRefusal(server, () => submit(list(items())), {
      field: 'submitProductList',
      code: refusal,
      ruleId,
    });
  });

  it('[C-04] refuses a code that the list names twice', async () => {
    const twice = item();
    await expectRefusal(server, () => submit(list([twice, twice])), {
      field: 'submitProductList',
      code: 'ITEM_CODE_REPEATED',
      ruleId: 'C-04',
    });
  });

  it('tells an operator that hands in 10,000 items how many a list may have', async () => {
    const answer = await submit(list(Array.from({ length: 10_000 }, () => item())));
    expect(answer.refusals('submitProductList')).toEqual(['LIST_TOO_LONG']);
    expect(answer.text('submitProductList.userErrors.0.message')).toMatch(/10000.*2000/);
  });

  it('takes what important and personal data ask for', async () => {
    const lawful = item({
      resourceIds: [importantId, personalId],
      deliveryMode: 'IN_DOMAIN_COMPUTING',
      forms: ['DATASET'],
      gradeReductionNote: '按县汇总,只输出统计结果',
      processingNote: '按月汇总',
      personalInformationBasis: { basis: 'ANONYMISED', documentHash: 'a'.repeat(64) },
      associationRiskAssessment: { reference: '评估〔2026〕1号', documentHash: 'b'.repeat(64) },
    });
    const answer = await submit(list([lawful]));
    expect(answer.refusals('submitProductList')).toEqual([]);
    expect(answer.at('submitProductList.productList.items.0.content')).toEqual({
      gradeReductionNote: '按县汇总,只输出统计结果',
      processingNote: '按月汇总',
      personalInformationBasis: { basis: 'ANONYMISED', documentHash: 'a'.repeat(64) },
      associationRiskAssessment: { reference: '评估〔2026〕1号', documentHash: 'b'.repeat(64) },
    });
  });

  it.each([
    { _case: 'that another agreement covers', isKnown: true },
    { _case: 'that does not exist', isKnown: false },
  ])('[A-18] refuses a resource $_case, and logs the breach', async ({ isKnown }) => {
    const other = await anAgreement(server.manager, server.market);
    const outside = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: other.id,
    });
    const id = isKnown ? outside.id : newId('dataResource');
    const before = await tableSums(server, 'decision', 'outbox_event', 'notice');
    const answer = await submit(list([item(), item({ resourceIds: [resourceId, id] })]));
    expect(answer.refusals('submitProductList')).toEqual(['RESOURCES_OUTSIDE_SCOPE']);
    expect(await tableSums(server, 'decision', 'outbox_event', 'notice')).toEqual(before);
    const events: { payload: string }[] = await server.dataSource.query(
      "SELECT payload FROM outbox_event WHERE type = 'BREACH_RECORDED' AND subject_id = ? AND decision_id = ?",
      [agreementId, answer.at('submitProductList.userErrors.0.decisionId')],
    );
    expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toMatchObject([
      { ruleId: 'A-18', resourceCodes: [isKnown ? outside.resourceCode : id] },
    ]);
  });

  it('[A-18] refuses a resource that was named for an uncorrected breach, before the clock takes it out', async () => {
    const agreement = await anAgreement(server.manager, server.market);
    const named = await aResource(server.manager, {
      holderId: server.cast.department.id,
      agreementId: agreement.id,
    });
    await aRectification(server.manager, {
      agreementId: agreement.id,
      openedBy: server.cast.agencyRuling.personId,
      resourceIds: [named.id],
      dueOn: '2026-11-22',
    });
    const answer = await submit(list([item({ resourceIds: [named.id] })], { agreementId: agreement.id }));
    expect(answer.refusals('submitProductList')).toEqual(['RESOURCES_OUTSIDE_SCOPE']);
  });

  it('gives the agency until the last day of its review, and never approves by time', async () => {
    const answer = await submit(list([item()]));
    const listId = answer.text('submitProductList.productList.id');
    const duties: unknown = await server.dataSource.query(
      'SELECT kind, holder_id, escalates_to_id, due_on, state FROM duty WHERE subject_id = ?',
      [listId],
    );
    // 20 working days from Monday 23 November 2026.
    expect(duties).toEqual([
      {
        kind: 'REVIEW_PRODUCT_LIST',
        holder_id: server.cast.agency.id,
        escalates_to_id: server.cast.regulator.organisationId,
        due_on: '2026-12-21',
        state: 'OPEN',
      },
    ]);
  });

  it.each([
    { ruleId: 'A-19', refusal: 'AGREEMENT_NOT_ACTIVE', more: { state: 'SUSPENDED' } },
    { ruleId: 'A-19', refusal: 'AGREEMENT_EXPIRED', more: { endsOn: '2026-11-22' } },
    { ruleId: 'A-19', refusal: 'AGREEMENT_NOT_STARTED', more: { startsOn: '2026-11-24' } },
  ] as const)('[$ruleId] refuses with $refusal', async ({ ruleId, refusal, more }) => {
    const agreement = await anAgreement(server.manager, server.market, more);
    await expectRefusal(server, () => submit(list([item()], { agreementId: agreement.id })), {
      field: 'submitProductList',
      code: refusal,
      ruleId,
    });
  });

  it('leaves the key of a refused list free', async () => {
    const input = list([]);
    await submit(input);
    const answer = await submit({ ...input, items: [item()] });
    expect(answer.refusals('submitProductList')).toEqual([]);
  });

  it('takes nothing of a list of which one item is refused', async () => {
    const before = await countRows(server.manager, ...PARTS);
    await submit(list([item(), item({ scenarios: [] })]));
    expect(await countRows(server.manager, ...PARTS)).toEqual(before);
    expect(await server.manager.countBy(DataProductEntity, { productCode: `SUBMIT-${String(codes)}` })).toBe(
      0,
    );
  });
});
