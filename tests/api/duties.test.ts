import type { Answer } from '../support/answer';
import { aDuty } from '../support/agenda';
import { PERSONA_NAMES, startMarketServer, type MarketServer } from '../support/market-server';
import { expectThrown } from '../support/refusals';

const DUTIES = `query ($first: Int, $last: Int, $after: String, $where: DutyWhere) {
  duties(first: $first, last: $last, after: $after, where: $where) { nodes { id } totalCount { value } }
}`;
const FULL = `query ($id: ID!) {
  node(id: $id) {
    ... on Duty {
      kind title about subjectId dueOn isProvisional state isLate endsBy evidence version
      holder { id } escalatesTo { id } clauses { id }
      availableTransitions { operation to isOpen reason } history { type }
    }
  }
}`;
const idsOf = (answer: Answer): string[] =>
  (answer.at('duties.nodes') as { id: string }[]).map(({ id }) => id);

describe('duties', () => {
  let server: MarketServer;
  /** Held by the operator and followed up by the agency. */
  let filing: string;
  /** Held by the department and followed up by nobody. */
  let update: string;
  /** Held by the agency, without a day. */
  let ofAgency: string;
  beforeAll(async () => {
    server = await startMarketServer();
    const { operator, agency, department } = server.cast;
    ({ id: filing } = await aDuty(server.manager, {
      holderId: operator.id,
      escalatesToId: agency.id,
      dueOn: '2026-11-20',
    }));
    ({ id: update } = await aDuty(server.manager, { holderId: department.id, kind: 'UPDATE_RESOURCE' }));
    ({ id: ofAgency } = await aDuty(server.manager, {
      holderId: agency.id,
      kind: 'PUBLISH_AGREEMENT',
      dueOn: null,
      state: 'DONE',
      closedAt: server.clock.now(),
    }));
  });
  afterAll(() => server.stop());

  const list = (variables: object, name: (typeof PERSONA_NAMES)[number]) =>
    server.execute(DUTIES, { first: 100, ...variables }, { as: server.cast[name] });

  it('refuses who is not signed in', () =>
    expectThrown(server, () => server.execute(DUTIES, { first: 10 }), 'UNAUTHENTICATED'));

  it.each(PERSONA_NAMES)('shows %s the duties that are its to see', async (name) => {
    const answer = await list({}, name);
    const expected = /^(auditor|regulator)/.test(name)
      ? [ofAgency, update, filing]
      : name.startsWith('agency')
        ? [ofAgency, filing]
        : name.startsWith('operator')
          ? [filing]
          : name.startsWith('department')
            ? [update]
            : [];
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(expected);
    expect(answer.at('duties.totalCount.value')).toBe(expected.length);
    for (const id of [filing, update, ofAgency]) {
      const alone = await server.execute(FULL, { id }, { as: server.cast[name] });
      expect({ id, isSeen: alone.at('node') !== null }).toEqual({ id, isSeen: expected.includes(id) });
    }
  });

  it.each([
    { where: { states: ['OPEN'] }, found: () => [update, filing] },
    { where: { states: [] }, found: () => [] },
    { where: { kinds: ['UPDATE_RESOURCE', 'PUBLISH_AGREEMENT'] }, found: () => [ofAgency, update] },
    { where: { kinds: [] }, found: () => [] },
    { where: { dueOnOrBefore: '2026-11-20' }, found: () => [filing] },
    { where: { dueOnOrBefore: '2026-11-19' }, found: () => [] },
    { where: { dueOnOrBefore: null, states: null, kinds: null }, found: () => [ofAgency, update, filing] },
    { where: { subjectId: 'no-such-subject' }, found: () => [] },
  ])('finds by $where', async ({ where, found }) => {
    const answer = await list({ where }, 'regulator');
    expect(answer.thrown).toEqual([]);
    expect(idsOf(answer)).toEqual(found());
  });

  it.each([
    { first: 0 },
    { first: 10, last: 10 },
    { first: 10, after: 'abc' },
    { first: 10, where: { states: ['LOST'] } },
    { first: 10, where: { kinds: Array.from({ length: 51 }, () => 'FILE_PLAN') } },
    { first: 10, where: { subjectId: 'x'.repeat(41) } },
    { first: 10, where: { dueOnOrBefore: '2026-02-30' } },
  ])('refuses %j as input', (variables) =>
    expectThrown(
      server,
      () => server.execute(DUTIES, variables, { as: server.cast.regulator }),
      'BAD_USER_INPUT',
    ),
  );

  it('says in both languages what has to be done, on which clause, and by which operation it ends', async () => {
    const read = async (locale: 'zh' | 'en', id: string) =>
      (await server.execute(FULL, { id }, { as: server.cast.regulator, locale })).at('node');
    expect(await read('en', filing)).toMatchObject({
      kind: 'FILE_AGREEMENT',
      title: 'File the signed agreement with the provincial department',
      about: '聊授权〔2026〕1号',
      endsBy: 'completeDuty',
      clauses: [{ id: 'N27:13' }],
      holder: { id: server.cast.operator.id },
      escalatesTo: { id: server.cast.agency.id },
    });
    expect(await read('zh', filing)).toMatchObject({ title: '授权运营协议报省级部门备案' });
    expect(await read('en', update)).toMatchObject({ escalatesTo: null, history: [] });
  });

  it('calls late what is late by the date, whether or not the clock has acted yet', async () => {
    const late = async (id: string) =>
      (await server.execute(FULL, { id }, { as: server.cast.regulator })).at('node.isLate');
    // Due on 20 November; it is 23 November, and no timer has run.
    expect(await late(filing)).toBe(true);
    expect(await late(update)).toBe(false);
    expect(await late(ofAgency)).toBe(false);
  });

  it.each([
    { name: 'operatorProduct', id: () => filing, isOpen: true, says: null },
    { name: 'operatorBuyer', id: () => filing, isOpen: false, says: /Needs one of the roles/ },
    { name: 'agencyReviewer', id: () => filing, isOpen: false, says: /held by another organisation/ },
    { name: 'auditor', id: () => update, isOpen: false, says: /held by another organisation/ },
    { name: 'departmentOfficer', id: () => update, isOpen: true, says: null },
  ] as const)('shows $name the way on, and what stands in it', async ({ name, id, isOpen, says }) => {
    const answer = await server.execute(FULL, { id: id() }, { as: server.cast[name] });
    const [transition, ...more] = answer.at('node.availableTransitions') as {
      operation: string;
      to: string;
      isOpen: boolean;
      reason: string | null;
    }[];
    expect(more).toEqual([]);
    expect(transition).toMatchObject({ operation: answer.at('node.endsBy'), to: 'DONE', isOpen });
    if (says === null) expect(transition?.reason).toBeNull();
    else expect(transition?.reason).toMatch(says);
  });

  it('shows no way on from what is closed', async () => {
    const answer = await server.execute(FULL, { id: ofAgency }, { as: server.cast.agencyReviewer });
    expect(answer.at('node.availableTransitions')).toEqual([]);
  });
});
