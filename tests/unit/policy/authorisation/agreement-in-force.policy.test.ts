import {
  agreementInForce,
  type AgreementInForceFacts,
} from '../../../../src/policy/authorisation/agreement-in-force.policy';
import { agreement, type Case, expectFinding, TODAY } from '../builders';

const given = (
  over: Parameters<typeof agreement>[0],
  today = TODAY,
  act: AgreementInForceFacts['act'] = 'OPERATOR_WRITE',
): AgreementInForceFacts => ({
  today,
  agreement: agreement(over),
  act,
});

const cases: Case<AgreementInForceFacts>[] = [
  { _case: 'permits under an active agreement', facts: given({}), code: null },
  { _case: 'permits on the first day', facts: given({ startsOn: TODAY }), code: null },
  { _case: 'permits on the last day', facts: given({ endsOn: TODAY }), code: null },
  {
    _case: 'refuses without an agreement',
    facts: { today: TODAY, agreement: null, act: 'OPERATOR_WRITE' },
    code: 'AGREEMENT_MISSING',
  },
  {
    _case: 'refuses under a suspended agreement',
    facts: given({ state: 'SUSPENDED', stoppedActs: ['OPERATOR_WRITE'] }),
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: 'lets deliveries run on under a suspension whose notice does not stop them',
    facts: given({ state: 'SUSPENDED', stoppedActs: ['OPERATOR_WRITE', 'NEW_ORDER'] }, TODAY, 'DELIVERY'),
    code: null,
  },
  {
    _case: 'refuses before it is signed',
    facts: given({ state: 'DRAFT', startsOn: null, endsOn: null }),
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: 'refuses under a terminated agreement',
    facts: given({ state: 'TERMINATED' }),
    code: 'AGREEMENT_NOT_ACTIVE',
  },
  {
    _case: 'refuses the day before the first',
    facts: given({ startsOn: '2026-11-24' }),
    code: 'AGREEMENT_NOT_STARTED',
  },
  {
    _case: 'refuses the day after the last',
    facts: given({ endsOn: '2026-11-22' }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'refuses when the operator is suspended',
    facts: given({ operatorState: 'SUSPENDED' }),
    code: 'OPERATOR_NOT_ACTIVE',
  },
];

describe('agreementInForce', () => {
  it.each(cases)('[A-19] $_case', (row) => {
    expectFinding(agreementInForce, row);
  });
});
