import type { View } from '../../src/kernel/view';
import type { AgreementEntity } from '../../src/modules/authorisation/store/agreement.entity';
import { newId } from '../../src/platform/persistence/new-id';
import { aForeignAgreement, agreementNow } from '../support/agreement-ground';
import { aDraft, aSignature, aSignedAgreement, aStartedAgreement } from '../support/agreements';
import { aPersonIn, anOrganisation } from '../support/builders';
import { example } from '../support/example';
import { anAgreement } from '../support/market';
import { startMarketServer, type MarketServer } from '../support/market-server';
import { itGuards } from '../support/operation';
import { expectRefusal, USER_ERRORS } from '../support/refusals';

const NAME = `mutation ($input: NameSecurityLeadInput!) {
  nameSecurityLead(input: $input) {
    agreement { id version contentRevision missing securityLead { name post personId holdsRole } history { type } }
    ${USER_ERRORS}
  }
}`;
const FIELD = 'nameSecurityLead';
const LEAD = { name: '王负责', post: '董事长' };

let server: MarketServer;
beforeAll(async () => {
  server = await startMarketServer();
});
afterAll(() => server.stop());

type AsRead = Pick<View<AgreementEntity>, 'id' | 'version'>;
const inputFor = ({ id, version }: AsRead, securityLead: object = LEAD) => ({
  agreementId: id,
  expectedVersion: version,
  securityLead,
});
const name = (input: object) => server.execute(NAME, { input }, { as: server.cast.operatorAdmin });

/** Of another operator, whose administrator passes the first gate too. */
itGuards({
  server: () => server,
  field: FIELD,
  query: NAME,
  admitted: ['operatorAdmin', 'agencyAdmin', 'enterpriseAdmin'],
  by: 'operatorAdmin',
  id: { field: 'agreementId', kind: 'agreement' },
  good: async () => inputFor(await aSignedAgreement(server.manager, server.cast)),
  foreign: async () => inputFor(await aForeignAgreement(server)),
  isEdit: true,
  bad: [
    { _case: 'a name of one character', securityLead: { name: '王', post: '董事长' } },
    { _case: 'a name of 101 characters', securityLead: { name: '王'.repeat(101), post: '董事长' } },
    { _case: 'a blank post', securityLead: { name: '王负责', post: '  ' } },
    { _case: 'a person id of 41 characters', securityLead: { name: '王负责', personId: 'x'.repeat(41) } },
    { _case: 'nobody', securityLead: null },
    { _case: 'version zero', expectedVersion: 0 },
  ],
});

describe('the first responsible person for security', () => {
  it('[I-01] is named by post, and changes nothing of what was signed', async () => {
    const agreement = await aSignedAgreement(server.manager, server.cast, {
      securityLeadName: null,
      securityLeadPost: null,
    });
    const answer = await name(inputFor(agreement));
    expect(answer.thrown).toEqual([]);
    expect(answer.at(FIELD)).toEqual({
      agreement: {
        id: agreement.id,
        version: agreement.version + 1,
        contentRevision: 1,
        missing: [],
        securityLead: { ...LEAD, personId: null, holdsRole: null },
        history: [{ type: 'SECURITY_LEAD_NAMED' }],
      },
      userErrors: [],
    });
    expect((await agreementNow(server, agreement.id)).contentHash).toBe(agreement.contentHash);
  });

  it('[I-01] is named by account, which holds the role or has left it', async () => {
    const { personId } = server.cast.operatorSecurity;
    const agreement = await aStartedAgreement(server.manager, server.cast);
    const answer = await name(inputFor(agreement, { name: '李安全', personId }));
    expect(answer.at(`${FIELD}.agreement.securityLead`)).toEqual({
      name: '李安全',
      post: null,
      personId,
      holdsRole: true,
    });
  });

  it('leaves the signature under a draft as it is', async () => {
    const draft = await aDraft(server.manager, server.cast);
    await aSignature(server.manager, server.cast, draft, 'OPERATOR');
    const answer = await name(inputFor(draft));
    expect(answer.at(`${FIELD}.agreement.missing`)).toEqual(['SIGNATURE_OF_AGENCY']);
  });

  it.each([
    { _case: 'neither post nor account', lead: () => Promise.resolve({ name: '王负责' }) },
    {
      _case: 'an account in another role',
      lead: () => Promise.resolve({ name: '王负责', personId: server.cast.operatorProduct.personId }),
    },
    {
      _case: 'an unknown account',
      lead: () => Promise.resolve({ name: '王负责', personId: newId('person') }),
    },
    {
      _case: 'the security officer of another operator',
      lead: async () => {
        const other = await anOrganisation(server, 'OPERATOR');
        return { name: '王负责', personId: (await aPersonIn(server, other, 'OPERATOR_SECURITY')).personId };
      },
    },
  ])('[I-01] is refused with $_case', async ({ lead }) => {
    const input = inputFor(await aSignedAgreement(server.manager, server.cast), await lead());
    await expectRefusal(server, () => name(input), {
      field: FIELD,
      code: 'SECURITY_LEAD_NOT_FIT',
      ruleId: 'I-01',
    });
  });

  it('[I-01] is not named by the agency', async () => {
    const input = inputFor(await aSignedAgreement(server.manager, server.cast));
    await expectRefusal(server, () => server.execute(NAME, { input }, { as: server.cast.agencyAdmin }), {
      field: FIELD,
      code: 'NOT_BY_OPERATOR_OF_AGREEMENT',
      ruleId: 'I-01',
    });
  });

  it('[I-01] is not named for what has ended', async () => {
    const ended = await anAgreement(server.manager, server.market, { state: 'TERMINATED' });
    await expectRefusal(server, () => name(inputFor(ended)), {
      field: FIELD,
      code: 'AGREEMENT_STATE_NOT_FIT',
      ruleId: 'I-01',
    });
  });

  it('is what the example asks for', async () => {
    const input = inputFor(await aSignedAgreement(server.manager, server.cast));
    const answer = await server.execute(
      example('nameSecurityLead'),
      { input },
      { as: server.cast.operatorAdmin },
    );
    expect(answer.at(FIELD)).toMatchObject({ agreement: { securityLead: LEAD }, userErrors: [] });
  });
});
