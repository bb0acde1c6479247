import { agreementFiling } from '../../../../src/policy/authorisation/agreement-filing.policy';
import { expectPermit, expectRefusal } from '../builders';

describe('the filing of a signed agreement', () => {
  it('[A-14] comes with the last signature', () => {
    expectPermit(agreementFiling.decide({ duties: ['FILE_AGREEMENT'] }));
  });

  it.each([[[]], [['PUBLISH_AGREEMENT']]] as const)('[A-14] is not forgotten: %j', (duties) => {
    expectRefusal(agreementFiling.decide({ duties }), 'FILING_DUTY_MISSING');
  });
});
