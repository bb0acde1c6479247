import { judge } from '../../../../src/policy/decision';
import {
  activateOrganisationRules,
  registerOfficialBodyRules,
  verifyOrganisationRules,
} from '../../../../src/policy/party/admission.rules';
import { ORGANISATION_KINDS } from '../../../../src/policy/vocabulary';
import { actor, agencyActor, party } from '../builders';

const applicant = party({ state: 'APPLIED', isCreditCodeVerified: false });
const admitted = { outcome: 'PERMIT', ruleIds: ['F-03'] };
const refusedWith = (code: string) => ({ outcome: 'REFUSE', ruleId: 'F-03', basis: 'DESIGN', code });

describe.each([
  ['verifyOrganisationRules', verifyOrganisationRules],
  ['registerOfficialBodyRules', registerOfficialBodyRules],
])('%s', (_name, rules) => {
  it('[F-03] permits the implementing agency to vouch for another organisation', () => {
    expect(judge(rules, { actor: agencyActor(), partyId: applicant.organisationId })).toMatchObject(admitted);
  });

  it('[F-03] refuses the agency that vouches for itself', () => {
    const agency = agencyActor();
    expect(judge(rules, { actor: agency, partyId: agency.organisationId })).toMatchObject(
      refusedWith('VERIFICATION_NOT_BY_AGENCY'),
    );
  });

  it.each(ORGANISATION_KINDS.filter((kind) => kind !== 'IMPLEMENTING_AGENCY'))(
    '[F-03] refuses an organisation of kind %s',
    (kind) => {
      expect(judge(rules, { actor: actor({ kind }), partyId: applicant.organisationId })).toMatchObject(
        refusedWith('VERIFICATION_NOT_BY_AGENCY'),
      );
    },
  );
});

describe('activateOrganisationRules', () => {
  const verified = party({ state: 'VERIFIED' });
  const own = actor({ organisationId: verified.organisationId, kind: verified.kind });

  it('[F-03] permits the people of a verified organisation', () => {
    expect(judge(activateOrganisationRules, { actor: own, party: verified })).toMatchObject(admitted);
  });

  it('[F-03] refuses an organisation whose code is not verified', () => {
    expect(judge(activateOrganisationRules, { actor: own, party: applicant })).toMatchObject(
      refusedWith('ORGANISATION_NOT_VERIFIED'),
    );
  });

  it('[F-03] refuses the people of another organisation, the agency included', () => {
    for (const stranger of [actor(), agencyActor()]) {
      expect(judge(activateOrganisationRules, { actor: stranger, party: verified })).toMatchObject(
        refusedWith('ACTIVATION_NOT_BY_PARTY'),
      );
    }
  });
});
