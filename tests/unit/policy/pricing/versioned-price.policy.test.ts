import {
  guidedPriceSuccession,
  revocablePrice,
  versionedPrice,
  type GuidedPriceSuccessionFacts,
  type RevocablePriceFacts,
  type VersionedPriceFacts,
} from '../../../../src/policy/pricing/versioned-price.policy';
import { type Case, expectFinding, TODAY } from '../builders';

const given = (over: Partial<VersionedPriceFacts['priceVersion']>): VersionedPriceFacts => ({
  today: TODAY,
  priceVersion: {
    isDocumentNeeded: true,
    documentNumber: '聊发改价〔2026〕3号',
    effectiveFrom: TODAY,
    latestEffectiveFrom: null,
    ...over,
  },
});

const cases: Case<VersionedPriceFacts>[] = [
  { _case: 'permits a first version from today', facts: given({}), code: null },
  {
    _case: 'permits a version from today after one from yesterday',
    facts: given({ latestEffectiveFrom: '2026-11-22' }),
    code: null,
  },
  {
    _case: 'permits a version the day after a future one',
    facts: given({ latestEffectiveFrom: '2026-12-01', effectiveFrom: '2026-12-02' }),
    code: null,
  },
  {
    _case: 'permits a tariff without document',
    facts: given({ isDocumentNeeded: false, documentNumber: null }),
    code: null,
  },
  {
    _case: 'refuses a guided price without document',
    facts: given({ documentNumber: null }),
    code: 'PRICE_DOCUMENT_MISSING',
  },
  {
    _case: 'refuses a guided price with a blank document number',
    facts: given({ documentNumber: '  ' }),
    code: 'PRICE_DOCUMENT_MISSING',
  },
  {
    _case: 'refuses a version from yesterday',
    facts: given({ effectiveFrom: '2026-11-22' }),
    code: 'PRICE_EFFECTIVE_IN_THE_PAST',
  },
  {
    _case: 'permits the last day of a year ahead',
    facts: given({ effectiveFrom: '2027-11-24' }),
    code: null,
  },
  {
    _case: 'refuses the day after it, as for a date mistyped by a century',
    facts: given({ effectiveFrom: '2027-11-25' }),
    code: 'PRICE_EFFECTIVE_TOO_LATE',
  },
  {
    _case: 'refuses to replace a version on its first day',
    facts: given({ latestEffectiveFrom: TODAY }),
    code: 'PRICE_VERSION_OVERWRITTEN',
  },
  {
    _case: 'refuses a version before a future one',
    facts: given({ latestEffectiveFrom: '2026-12-01', effectiveFrom: '2026-11-30' }),
    code: 'PRICE_VERSION_OVERWRITTEN',
  },
];

describe('versionedPrice', () => {
  it.each(cases)('[E-33] $_case', (row) => {
    expectFinding(versionedPrice, row);
  });
});

const latest = {
  guidedPriceId: 'gpr_1',
  documentNumber: '聊发改价〔2026〕3号',
  effectiveFrom: '2026-01-01',
  revokedFrom: null,
};
const revoked = { ...latest, revokedFrom: '2026-12-01' };
const supersedes = { guidedPriceId: 'gpr_1', reason: '年度评估' };
const succession = (over: Partial<GuidedPriceSuccessionFacts>): GuidedPriceSuccessionFacts => ({
  effectiveFrom: TODAY,
  latest,
  supersedes,
  ...over,
});

const successions: Case<GuidedPriceSuccessionFacts>[] = [
  {
    _case: 'permits the first of an offering',
    facts: succession({ latest: null, supersedes: null }),
    code: null,
  },
  { _case: 'permits to supersede the latest', facts: succession({}), code: null },
  {
    _case: 'permits one after a revoked one, from its day on',
    facts: succession({ latest: revoked, supersedes: null, effectiveFrom: '2026-12-01' }),
    code: null,
  },
  {
    _case: 'refuses one before a revoked one has ended',
    facts: succession({ latest: revoked, supersedes: null, effectiveFrom: '2026-11-30' }),
    code: 'GUIDED_PRICE_ENDS_LATER',
  },
  {
    _case: 'refuses a second one beside the first',
    facts: succession({ supersedes: null }),
    code: 'GUIDED_PRICE_NOT_SUPERSEDED',
  },
  {
    _case: 'refuses to supersede what is not the latest',
    facts: succession({ supersedes: { ...supersedes, guidedPriceId: 'gpr_0' } }),
    code: 'GUIDED_PRICE_NOT_LATEST',
  },
  {
    _case: 'refuses to supersede nothing',
    facts: succession({ latest: null }),
    code: 'GUIDED_PRICE_NOT_LATEST',
  },
  {
    _case: 'refuses to supersede what is revoked',
    facts: succession({ latest: revoked }),
    code: 'GUIDED_PRICE_REVOKED',
  },
  {
    _case: 'refuses to supersede without a reason',
    facts: succession({ supersedes: { ...supersedes, reason: ' ' } }),
    code: 'PRICE_ACT_WITHOUT_REASON',
  },
];

describe('guidedPriceSuccession', () => {
  it.each(successions)('[E-33] $_case', (row) => {
    expectFinding(guidedPriceSuccession, row);
  });
});

const life = { ...latest, lastDay: null, alreadyRevokedFrom: null };
const revocation = (
  over: Partial<RevocablePriceFacts>,
  guidedPrice: Partial<RevocablePriceFacts['guidedPrice']> = {},
): RevocablePriceFacts => ({
  today: TODAY,
  revokedFrom: TODAY,
  documentNumber: '聊发改价〔2026〕9号',
  reason: '停止收费',
  guidedPrice: { ...life, ...guidedPrice },
  ...over,
});

const revocations: Case<RevocablePriceFacts>[] = [
  { _case: 'permits from today', facts: revocation({}), code: null },
  {
    _case: 'permits one to come from its first day',
    facts: revocation({ revokedFrom: '2026-12-01' }, { effectiveFrom: '2026-12-01' }),
    code: null,
  },
  {
    _case: 'permits the last day of one that is superseded',
    facts: revocation({}, { lastDay: TODAY }),
    code: null,
  },
  {
    _case: 'refuses the day after it',
    facts: revocation({ revokedFrom: '2026-11-24' }, { lastDay: TODAY }),
    code: 'REVOCATION_OUTSIDE_FORCE',
  },
  {
    _case: 'refuses a day before its first',
    facts: revocation({}, { effectiveFrom: '2026-12-01' }),
    code: 'REVOCATION_OUTSIDE_FORCE',
  },
  {
    _case: 'refuses yesterday',
    facts: revocation({ revokedFrom: '2026-11-22' }),
    code: 'PRICE_EFFECTIVE_IN_THE_PAST',
  },
  {
    _case: 'refuses a day in two years',
    facts: revocation({ revokedFrom: '2028-11-22' }),
    code: 'PRICE_EFFECTIVE_TOO_LATE',
  },
  {
    _case: 'refuses without document',
    facts: revocation({ documentNumber: '' }),
    code: 'PRICE_DOCUMENT_MISSING',
  },
  { _case: 'refuses without reason', facts: revocation({ reason: '' }), code: 'PRICE_ACT_WITHOUT_REASON' },
  {
    _case: 'refuses a second time',
    facts: revocation({}, { alreadyRevokedFrom: '2026-12-01' }),
    code: 'GUIDED_PRICE_REVOKED',
  },
];

describe('revocablePrice', () => {
  it.each(revocations)('[E-33] $_case', (row) => {
    expectFinding(revocablePrice, row);
  });
});
