import {
  agreementPublication,
  type AgreementPublicationFacts,
} from '../../../../src/policy/authorisation/agreement-publication.policy';
import {
  actor,
  agencyActor,
  agreement,
  expectFinding,
  expectPermit,
  expectRefusal,
  TODAY,
  type Case,
} from '../builders';

type Publishing = Extract<AgreementPublicationFacts, { publicationAct: 'PUBLISH' }>;
const publishing = (over: Partial<Publishing> = {}): AgreementPublicationFacts => ({
  publicationAct: 'PUBLISH',
  today: TODAY,
  actor: agencyActor(),
  agreement: agreement(),
  hasContent: true,
  hasScope: true,
  ...over,
});

const CASES: readonly Case<AgreementPublicationFacts>[] = [
  { _case: 'publishes what is in force', facts: publishing(), code: null },
  {
    _case: 'publishes what is suspended',
    facts: publishing({ agreement: agreement({ state: 'SUSPENDED' }) }),
    code: null,
  },
  {
    _case: 'publishes on the last day',
    facts: publishing({ agreement: agreement({ endsOn: TODAY }) }),
    code: null,
  },
  {
    _case: 'publishes nothing after the last day',
    facts: publishing({ agreement: agreement({ endsOn: '2026-11-22' }) }),
    code: 'AGREEMENT_EXPIRED',
  },
  {
    _case: 'publishes nothing before the start',
    facts: publishing({ agreement: agreement({ state: 'SIGNED' }) }),
    code: 'AGREEMENT_STATE_NOT_FIT',
  },
  { _case: 'is the agency’s', facts: publishing({ actor: actor() }), code: 'NOT_BY_AGENCY_OF_AGREEMENT' },
  { _case: 'tells the content', facts: publishing({ hasContent: false }), code: 'PUBLICATION_INCOMPLETE' },
  { _case: 'tells the scope', facts: publishing({ hasScope: false }), code: 'PUBLICATION_INCOMPLETE' },
];

describe('the publication of an agreement', () => {
  it.each(CASES)('[A-20] $_case', (example) => {
    expectFinding(agreementPublication, example);
  });

  it('[A-20] becomes a duty with the start', () => {
    expectPermit(agreementPublication.decide({ publicationAct: 'START', duties: ['PUBLISH_AGREEMENT'] }));
    expectRefusal(
      agreementPublication.decide({ publicationAct: 'START', duties: [] }),
      'PUBLICATION_DUTY_MISSING',
    );
  });
});
