import type { View } from '../../src/kernel/view';
import { reviseAgreement } from '../../src/modules/authorisation/service/revise-agreement.service';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { aForeignAgreement } from '../support/agreement-ground';
import { aDraft, aStartedAgreement } from '../support/agreements';
import { aPersonIn } from '../support/builders';
import { example } from '../support/example';
import { callerOf } from '../support/market-ground';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import type { Persona } from '../support/personas';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const REVIEW = `mutation ($input: ReviewExclusivityInput!) {
  reviewExclusivity(input: $input) {
    agreement { id version exclusivityReviews { number contentRevision result opinion documentHash reviewedAt }
      history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'reviewExclusivity';
const EXCLUSIVE = { exclusiveConditions: '乙方独家销售信用类产品' };

let server: MarketServer;
/** An officer of the agency who never wrote on an agreement. */
let secondReviewer: Persona;
beforeAll(async () => {
  server = await startMarketServer();
  secondReviewer = await aPersonIn(server, server.cast.agency, 'AGENCY_REVIEWER');
});
afterAll(() => server.stop());

type AsRead = Pick<View<AgreementEntity>, 'id' | 'version'>;
const inputFor = ({ id, version }: AsRead, more: object = {}) => ({
  agreementId: id,
  expectedVersion: version,
  result: 'ADMISSIBLE',
  opinion: '未发现排除、限制竞争的情形',
  ...more,
});
const review = (input: object, as: Persona = server.cast.regulator) =>
  server.execute(REVIEW, { input }, { as });
const exclusive = () => aStartedAgreement(server.manager, server.cast, EXCLUSIVE);

itGuards({
  server: () => server,
  field: FIELD,
  query: REVIEW,
  admitted: ['agencyReviewer', 'regulator'],
  by: 'agencyReviewer',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => inputFor(await exclusive()),
  foreign: async () => inputFor(await aForeignAgreement(server)),
  isEdit: true,
  bad: [
    { _case: 'a result that does not exist', result: 'PERHAPS' },
    { _case: 'no opinion', opinion: '' },
    { _case: 'a blank opinion', opinion: '   ' },
    { _case: 'an opinion of 2,001 characters', opinion: '意'.repeat(2001) },
    { _case: 'a hash that is none', documentHash: 'abc' },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('a review of exclusive conditions', () => {
  it('[A-21] of a regulator stands with its opinion', async () => {
    const agreement = await exclusive();
    const answer = await review(inputFor(agreement, { documentHash: 'c'.repeat(64) }));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: agreement.id,
        version: agreement.version + 1,
        exclusivityReviews: [
          {
            number: 1,
            contentRevision: 1,
            result: 'ADMISSIBLE',
            opinion: '未发现排除、限制竞争的情形',
            documentHash: 'c'.repeat(64),
            reviewedAt: server.clock.now().toISOString(),
          },
        ],
        history: [{ type: 'EXCLUSIVITY_REVIEWED' }],
      },
      userErrors: [],
    });
  });

  it('[A-21] is followed by another, which counts from then on', async () => {
    const agreement = await exclusive();
    await review(inputFor(agreement, { result: 'INADMISSIBLE' }));
    const answer = await review(inputFor({ ...agreement, version: agreement.version + 1 }), secondReviewer);
    expect(answer.at(`${FIELD}.agreement.exclusivityReviews`)).toMatchObject([
      { number: 1, result: 'INADMISSIBLE' },
      { number: 2, result: 'ADMISSIBLE' },
    ]);
  });

  it('[A-21] is made before the signatures too', async () => {
    const draft = await aDraft(server.manager, server.cast, EXCLUSIVE);
    expect((await review(inputFor(draft))).refusals(FIELD)).toEqual([]);
  });

  it('[A-21] is refused to who drew the agreement up', async () => {
    const input = inputFor(await exclusive());
    await expectRefusal(server, () => review(input, server.cast.agencyReviewer), {
      field: FIELD,
      code: 'EXCLUSIVITY_REVIEWED_BY_AUTHOR',
      ruleId: 'A-21',
    });
  });

  it('[A-21] is refused to who wrote on in it later', async () => {
    const { id, version } = await aDraft(server.manager, server.cast);
    const outcome = await reviseAgreement(server.deps, callerOf(secondReviewer), {
      agreementId: id,
      expectedVersion: version,
      rewording: { ...EXCLUSIVE, contents: [] },
      securityLead: null,
      removes: [],
    });
    expect(outcome.ok).toBe(true);
    const input = inputFor({ id, version: version + 1 });
    await expectRefusal(server, () => review(input, secondReviewer), {
      field: FIELD,
      code: 'EXCLUSIVITY_REVIEWED_BY_AUTHOR',
      ruleId: 'A-21',
    });
  });

  it('[A-21] is refused where there are no such conditions', async () => {
    const input = inputFor(await aStartedAgreement(server.manager, server.cast));
    await expectRefusal(server, () => review(input), {
      field: FIELD,
      code: 'NO_EXCLUSIVE_CONDITIONS',
      ruleId: 'A-21',
    });
  });

  it('is kept once where two are made at the same moment', async () => {
    const input = inputFor(await exclusive());
    const answers = await Promise.all([review(input), review(input, secondReviewer)]);
    expect(answers.flatMap((answer) => answer.refusals(FIELD))).toEqual(['VERSION_CONFLICT']);
  });

  it('is what the example asks for', async () => {
    const input = inputFor(await exclusive());
    const answer = await server.execute(
      example('reviewExclusivity'),
      { input },
      { as: server.cast.regulator },
    );
    expect(answer.at(FIELD)).toMatchObject({ userErrors: [] });
  });
});
