import {
  versionedPrice,
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
