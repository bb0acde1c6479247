import { candidateAbilities } from '../../../../src/policy/authorisation/candidate-abilities.policy';
import { OPERATOR_ABILITIES } from '../../../../src/policy/vocabulary';
import { agencyActor, expectPermit, expectRefusal } from '../builders';
import { candidateFile } from './plan-builders';

const decide = (over: Parameters<typeof candidateFile>[0] = {}) =>
  candidateAbilities.decide({ actor: agencyActor(), file: candidateFile(over) });

describe('[A-07] who is appointed shows the six abilities and a good standing', () => {
  it('permits a whole file', () => {
    expect(OPERATOR_ABILITIES).toHaveLength(6);
    expectPermit(decide());
  });

  it.each(OPERATOR_ABILITIES)('refuses a file without evidence of %s, and names it', (missing) => {
    const evidencedAbilities = OPERATOR_ABILITIES.filter((ability) => ability !== missing);
    const refused = expectRefusal(decide({ evidencedAbilities }), 'CANDIDATE_WITHOUT_EVIDENCE');
    expect(refused.params).toEqual({ missing });
  });

  it('names every ability without evidence', () => {
    const refused = expectRefusal(decide({ evidencedAbilities: ['SERVICE'] }), 'CANDIDATE_WITHOUT_EVIDENCE');
    expect(refused.params).toEqual({
      missing: 'CAPITAL, MANAGEMENT, TECHNOLOGY, SECURITY, INDUSTRY_SUPPORT',
    });
  });

  it.each([
    { over: { hasGoodCredit: false }, standing: 'CREDIT' },
    { over: { hasGoodOperation: false }, standing: 'OPERATING' },
    { over: { hasGoodCredit: false, hasGoodOperation: false }, standing: 'CREDIT, OPERATING' },
  ])('refuses a poor standing: $standing', ({ over, standing }) => {
    expect(expectRefusal(decide(over), 'CANDIDATE_STANDING_NOT_GOOD').params).toEqual({ standing });
  });

  it('refuses the person who entered the candidate or recorded its evidence', () => {
    const recorderPersonIds = ['per_reviewer', agencyActor().personId];
    expectRefusal(decide({ recorderPersonIds }), 'CANDIDATE_RECORDER_DECIDES');
  });
});
