import { anOrganisation, aPersonIn } from '../support/builders';
import { freshKey } from '../support/free-use';
import {
  aDeliveredOrder,
  aDerivedProduct,
  aFreeOrder,
  aPricedProduct,
  type PricedProduct,
} from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REPORT = `mutation ($input: ReportPurposeDriftInput!) {
  reportPurposeDrift(input: $input) { case { id kind state subjectId chain { label } reports { kind } } ${USER_ERRORS} idempotency { isReplay } }
}`;
const REGISTER = `mutation ($input: RegisterDerivedProductInput!) {
  registerDerivedProduct(input: $input) { derivedProduct { id } ${USER_ERRORS} }
}`;
const RULE = `mutation ($input: RuleCaseInput!) { ruleCase(input: $input) { case { state ruling } ${USER_ERRORS} } }`;
const REOPEN = `mutation ($input: ReopenCaseInput!) { reopenCase(input: $input) { case { state } ${USER_ERRORS} } }`;
const CASES = `query { cases(first: 100, where: { kinds: [PURPOSE_DRIFT] }) { nodes { id subjectId originId state ruling version chain { position nodeId label } } } }`;

interface Drift {
  readonly id: string;
  readonly subjectId: string;
  readonly originId: string;
  readonly state: string;
  readonly ruling: string | null;
  readonly version: number;
  readonly chain: readonly { readonly nodeId: string; readonly label: string }[];
}

describe('reportPurposeDrift', () => {
  let server: MarketServer;
  let built: PricedProduct;
  beforeAll(async () => {
    server = await startMarketServer();
    built = await aPricedProduct(server.manager, server.market, {
      purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'],
    });
  });
  afterAll(() => server.stop());

  const developer = () => ({
    developerId: server.cast.enterprise.id,
    registeredBy: server.cast.enterpriseBuyer.personId,
  });
  const user = () => ({ buyerId: server.cast.enterprise.id, placedBy: server.cast.enterpriseBuyer.personId });
  const anotherDeveloper = async () => aPersonIn(server, await anOrganisation(server, 'ENTERPRISE'), 'BUYER');
  /** A free grant, and a product that its user built on it without naming it, with two more below, of others. */
  const lineage = async () => {
    const { manager } = server;
    const free = await aFreeOrder(manager, built, { ...user(), state: 'DELIVERED' });
    const paid = await aDeliveredOrder(manager, built, user());
    const base = await aDerivedProduct(manager, { ...developer(), orders: [paid] });
    const other = await anotherDeveloper();
    const theirs = { developerId: other.organisationId, registeredBy: other.personId };
    const middle = await aDerivedProduct(manager, { ...theirs, bases: [base] });
    const last = await aDerivedProduct(manager, { ...theirs, bases: [middle, base] });
    return { free, paid, base, middle, last, other };
  };
  const reported = (orderId: string, derivedProductId: string, more: object = {}) => ({
    idempotencyKey: freshKey(),
    orderId,
    derivedProductId,
    evidence: '字段与无偿接口返回一致',
    ...more,
  });
  const report = (input: object, as: Persona = server.cast.operatorSecurity) =>
    server.execute(REPORT, { input }, { as });
  const casesOf = async (originId: string): Promise<Drift[]> => {
    const answer = await server.execute(CASES, {}, { as: server.cast.regulator });
    return (answer.at('cases.nodes') as Drift[]).filter((node) => node.originId === originId);
  };
  let codes = 0;
  const register = (derivedProductIds: readonly string[], as: Persona) =>
    server.execute(
      REGISTER,
      {
        input: {
          idempotencyKey: freshKey(),
          productCode: `DRIFT-${String((codes += 1))}`,
          title: '授信模型',
          summary: '融合数据产品',
          orderIds: [],
          derivedProductIds,
        },
      },
      { as },
    );
  const rule = (caseId: string, expectedVersion: number, ruling: string) =>
    server.execute(
      RULE,
      { input: { caseId, expectedVersion, ruling, reason: '已查证' } },
      { as: server.cast.agencyRuling },
    );

  itGuards({
    server: () => server,
    field: 'reportPurposeDrift',
    query: REPORT,
    admitted: ['operatorProduct', 'operatorSecurity', 'agencyReviewer', 'agencyRuling'],
    by: 'operatorSecurity',
    id: { field: 'orderId', kind: 'order' },
    good: async () => {
      const { free, base } = await lineage();
      return reported(free.id, base.id);
    },
    isEdit: false,
    foreign: async () => {
      const { base } = await lineage();
      const operator = await anOrganisation(server, 'OPERATOR');
      const of = await aPricedProduct(
        server.manager,
        { ...server.market, operatorId: operator.id },
        { purposeClasses: ['INDUSTRY', 'PUBLIC_INTEREST'] },
      );
      const free = await aFreeOrder(server.manager, of, { ...user(), state: 'DELIVERED' });
      return reported(free.id, base.id);
    },
    bad: [{ _case: 'no evidence', evidence: '' }],
  });

  it('[G-13] opens a case for the product and for everything below it, with the shortest chain to each', async () => {
    const { free, base, middle, last } = await lineage();
    const answer = await report(reported(free.id, base.id));
    expect(answer.at('reportPurposeDrift')).toMatchObject({
      case: {
        kind: 'PURPOSE_DRIFT',
        state: 'OPEN',
        subjectId: base.id,
        reports: [{ kind: 'DERIVED_PRODUCT' }],
      },
      userErrors: [],
    });
    const chains = new Map(
      (await casesOf(free.id)).map((one) => [one.subjectId, one.chain.map(({ nodeId }) => nodeId)]),
    );
    expect(chains).toEqual(
      new Map([
        [base.id, [free.id, base.id]],
        [middle.id, [free.id, base.id, middle.id]],
        [last.id, [free.id, base.id, last.id]],
      ]),
    );
    const stopped: { stopped_at: Date | null }[] = await server.dataSource.query(
      'SELECT stopped_at FROM free_use WHERE order_id = ?',
      [free.id],
    );
    expect(stopped[0]?.stopped_at).not.toBeNull();
  });

  it('opens no case twice, whoever reports again', async () => {
    const { free, base } = await lineage();
    await report(reported(free.id, base.id));
    const again = await report(reported(free.id, base.id), server.cast.agencyReviewer);
    expect(again.at('reportPurposeDrift.case.reports')).toHaveLength(2);
    expect(await casesOf(free.id)).toHaveLength(3);
  });

  it('[G-13] lets nothing be built on any of them until it is lifted', async () => {
    const { free, base, middle, last, other } = await lineage();
    await report(reported(free.id, base.id));
    for (const id of [base.id, middle.id, last.id]) {
      await expectRefusal(server, () => register([id], other), {
        field: 'registerDerivedProduct',
        code: 'INPUT_FROM_FREE_GRANT',
        ruleId: 'G-13',
      });
    }
    const ofMiddle = (await casesOf(free.id)).find((one) => one.subjectId === middle.id);
    await rule(ofMiddle?.id ?? '', 1, 'LIFT');
    expect((await register([middle.id], other)).refusals('registerDerivedProduct')).toEqual([]);
    const ofBase = (await casesOf(free.id)).find((one) => one.subjectId === base.id);
    await rule(ofBase?.id ?? '', 1, 'STOP');
    await expectRefusal(server, () => register([base.id], other), {
      field: 'registerDerivedProduct',
      code: 'INPUT_FROM_FREE_GRANT',
      ruleId: 'G-13',
    });
  });

  it('[D-08] lifts what descends from a grant whose misuse is lifted', async () => {
    const { free, base } = await lineage();
    await report(reported(free.id, base.id));
    const misuse: { id: string }[] = await server.dataSource.query(
      "SELECT id FROM supervision_case WHERE kind = 'FREE_USE_MISUSE' AND subject_id = ?",
      [free.id],
    );
    await rule(misuse[0]?.id ?? '', 1, 'LIFT');
    expect((await casesOf(free.id)).map(({ state, ruling }) => [state, ruling])).toEqual(
      Array(3).fill(['RULED', 'LIFT']),
    );
  });

  it('[G-13] finds what was built since when it looks again', async () => {
    const { free, last, other } = await lineage();
    await report(reported(free.id, last.id));
    const [drift] = await casesOf(free.id);
    await rule(drift?.id ?? '', 1, 'LIFT');
    const since = await register([last.id], other);
    const input = { caseId: drift?.id ?? '', expectedVersion: 2, reason: '有新证据' };
    const reopened = await server.execute(REOPEN, { input }, { as: server.cast.agencyRuling });
    expect(reopened.at('reopenCase.case')).toEqual({ state: 'REOPENED' });
    expect((await casesOf(free.id)).map(({ subjectId, state }) => [subjectId, state]).sort()).toEqual(
      [
        [last.id, 'REOPENED'],
        [since.text('registerDerivedProduct.derivedProduct.id'), 'OPEN'],
      ].sort(),
    );
  });

  it('[D-08] regularises only by an order for redevelopment', async () => {
    const { free, base, paid } = await lineage();
    await report(reported(free.id, base.id));
    const ofBase = (await casesOf(free.id)).find((one) => one.subjectId === base.id);
    const input = {
      caseId: ofBase?.id ?? '',
      expectedVersion: 1,
      ruling: 'REGULARISE',
      reason: '补正',
      orderId: paid.id,
    };
    const answer = await server.execute(RULE, { input }, { as: server.cast.agencyRuling });
    expect(answer.at('ruleCase.case')).toEqual({ state: 'RULED', ruling: 'REGULARISE' });
  });

  it('is shown to the developer whom it concerns', async () => {
    const { free, base, other, middle } = await lineage();
    await report(reported(free.id, base.id));
    const answer = await server.execute(CASES, {}, { as: other });
    const seen = (answer.at('cases.nodes') as Drift[]).filter(({ originId }) => originId === free.id);
    expect(seen.map(({ subjectId }) => subjectId)).toContain(middle.id);
    expect(seen.map(({ subjectId }) => subjectId)).not.toContain(base.id);
  });
});
