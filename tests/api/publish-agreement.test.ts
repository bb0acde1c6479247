import type { View } from '../../src/kernel/view';
import { openDuty } from '../../src/modules/agenda';
import { DutyEntity } from '../../src/modules/agenda/store/duty.entity';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { aForeignAgreement } from '../support/agreement-ground';
import {
  aPublication,
  aSignedAgreement,
  aStartedAgreement,
  anExclusivityReview,
} from '../support/agreements';
import { example } from '../support/example';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const PUBLISH = `mutation ($input: PublishAgreementInput!) {
  publishAgreement(input: $input) {
    agreement { id version publications { number content scope startsOn endsOn publishedAt } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'publishAgreement';
const START = '2026-11-23T02:00:00.000Z';
const WORDS = { content: '公共数据资源整体授权运营', scope: '市级政务部门的公共数据资源' };

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
beforeEach(() => {
  server.clock.set(START);
});
afterAll(() => server.stop());

type AsRead = Pick<View<AgreementEntity>, 'id' | 'version'>;
const inputFor = ({ id, version }: AsRead, more: object = {}) => ({
  agreementId: id,
  expectedVersion: version,
  ...WORDS,
  ...more,
});
const publish = (input: object) => server.execute(PUBLISH, { input }, { as: server.cast.agencyReviewer });
const started = (more: Parameters<typeof aStartedAgreement>[2] = {}) =>
  aStartedAgreement(server.manager, server.cast, more);

itGuards({
  server: () => server,
  field: FIELD,
  query: PUBLISH,
  admitted: ['agencyReviewer', 'agencyRuling'],
  by: 'agencyReviewer',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => inputFor(await started()),
  foreign: async () => inputFor(await aForeignAgreement(server)),
  isEdit: true,
  bad: [
    { _case: 'a content of 4,001 characters', content: '文'.repeat(4001) },
    { _case: 'a scope of 4,001 characters', scope: '文'.repeat(4001) },
    { _case: 'no content', content: null },
    { _case: 'no scope', scope: null },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a publication', () => {
  it('[A-20] tells content, scope and term, and closes the duty', async () => {
    const agreement = await started();
    await openDuty(server.manager, server.deps, {
      kind: 'PUBLISH_AGREEMENT',
      subjectId: agreement.id,
      about: agreement.agreementNumber,
      holderId: server.cast.agency.id,
      escalatesToId: null,
      period: { setting: 'PUBLICATION_WORKING_DAYS' },
    });
    const answer = await publish(inputFor(agreement));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: agreement.id,
        version: agreement.version + 1,
        publications: [
          { number: 1, ...WORDS, startsOn: '2026-11-23', endsOn: '2029-11-23', publishedAt: START },
        ],
        history: [{ type: 'AGREEMENT_PUBLISHED' }],
      },
      userErrors: [],
    });
    expect(await server.manager.findBy(DutyEntity, { subjectId: agreement.id })).toMatchObject([
      { state: 'DONE', closedBy: server.cast.agencyReviewer.personId },
    ]);
  });

  it('[A-20] is made anew, and the one before stays on record', async () => {
    const agreement = await started();
    await aPublication(server.manager, server.cast, agreement);
    const answer = await publish(inputFor(agreement, { scope: '扩大后的范围' }));
    expect(answer.at(`${FIELD}.agreement.publications`)).toMatchObject([
      { number: 1, scope: WORDS.scope },
      { number: 2, scope: '扩大后的范围' },
    ]);
  });

  it.each([
    { _case: 'content', more: { content: '' } },
    { _case: 'content but blanks', more: { content: '  ' } },
    { _case: 'scope', more: { scope: '' } },
  ])('[A-20] is refused without $_case', async ({ more }) => {
    const input = inputFor(await started(), more);
    await expectRefusal(server, () => publish(input), {
      field: FIELD,
      code: 'PUBLICATION_INCOMPLETE',
      ruleId: 'A-20',
    });
  });

  it('[A-20] is refused before the start', async () => {
    const input = inputFor(await aSignedAgreement(server.manager, server.cast));
    await expectRefusal(server, () => publish(input), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'A-20',
    });
  });

  it.each([
    { _case: '1 ms before the end of its last day', at: '2029-11-23T15:59:59.999Z', refusals: [] },
    {
      _case: 'in the first millisecond after it',
      at: '2029-11-23T16:00:00.000Z',
      refusals: ['AGREEMENT_EXPIRED'],
    },
    { _case: '1 ms later', at: '2029-11-23T16:00:00.001Z', refusals: ['AGREEMENT_EXPIRED'] },
  ])('[A-20] $_case is answered by the date, although no clock has run', async ({ at, refusals }) => {
    const input = inputFor(await started());
    server.clock.set(at);
    expect((await publish(input)).refusals(FIELD)).toEqual(refusals);
  });

  it('[A-21] is refused with exclusive conditions that nobody has reviewed', async () => {
    const input = inputFor(await started({ exclusiveConditions: '独家销售' }));
    await expectRefusal(server, () => publish(input), {
      field: FIELD,
      code: 'EXCLUSIVITY_NOT_REVIEWED',
      ruleId: 'A-21',
    });
  });

  it('[A-21] is refused with conditions found inadmissible, and made once a later review admits them', async () => {
    const agreement = await started({ exclusiveConditions: '独家销售' });
    await anExclusivityReview(server.manager, server.cast, agreement, 'ADMISSIBLE');
    await anExclusivityReview(server.manager, server.cast, agreement, 'INADMISSIBLE');
    await expectRefusal(server, () => publish(inputFor(agreement)), {
      field: FIELD,
      code: 'EXCLUSIVITY_INADMISSIBLE',
      ruleId: 'A-21',
    });
    await anExclusivityReview(server.manager, server.cast, agreement, 'ADMISSIBLE');
    expect((await publish(inputFor(agreement))).refusals(FIELD)).toEqual([]);
  });

  it('is made once where two try at the same moment', async () => {
    const input = inputFor(await started());
    const answers = await Promise.all([publish(input), publish(input)]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
  });

  it('is what the example asks for', async () => {
    const input = inputFor(await started());
    const answer = await server.execute(
      example('publishAgreement'),
      { input },
      { as: server.cast.agencyReviewer },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { publications: [WORDS] }, userErrors: [] });
  });
});
