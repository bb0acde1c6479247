import {
  DRAFT_LIMITS,
  missingInScope,
  problemOf,
  problemsOf,
  type DraftField,
  type ResourceDraft,
  type ResourceProblemCode,
} from '../../../../src/modules/catalogue/service/resource-draft';
import { aDraft } from '../../../support/catalogue';

const TODAY = '2026-11-23';
const draft = (more: Partial<ResourceDraft> = {}): ResourceDraft => aDraft({ holderId: 'org_1', ...more });

const cases: {
  _case: string;
  more: Partial<ResourceDraft>;
  problems: [DraftField, ResourceProblemCode][];
}[] = [
  { _case: 'a whole entry', more: {}, problems: [] },
  {
    _case: 'an entry that says as little as it may',
    more: {
      grade: null,
      updateFrequency: null,
      updateInterval: null,
      lastUpdatedOn: null,
      qualityNote: null,
    },
    problems: [],
  },
  {
    _case: 'a code with a blank',
    more: { resourceCode: 'LC 1' },
    problems: [['resourceCode', 'CODE_MALFORMED']],
  },
  {
    _case: 'a code in Chinese',
    more: { resourceCode: '资源-1' },
    problems: [['resourceCode', 'CODE_MALFORMED']],
  },
  {
    _case: 'a code of 65 characters',
    more: { resourceCode: 'A'.repeat(65) },
    problems: [['resourceCode', 'CODE_MALFORMED']],
  },
  { _case: 'a code of a portal', more: { resourceCode: '371500/0001.2_a' }, problems: [] },
  { _case: 'a name of blanks', more: { name: '   ' }, problems: [['name', 'NAME_TOO_SHORT']] },
  {
    _case: 'a day that does not exist',
    more: { lastUpdatedOn: '2027-02-29' },
    problems: [['lastUpdatedOn', 'DATE_UNKNOWN']],
  },
  {
    _case: 'no day at all',
    more: { lastUpdatedOn: '2026/11/1' },
    problems: [['lastUpdatedOn', 'DATE_UNKNOWN']],
  },
  { _case: 'today', more: { lastUpdatedOn: TODAY }, problems: [] },
  {
    _case: 'tomorrow',
    more: { lastUpdatedOn: '2026-11-24' },
    problems: [['lastUpdatedOn', 'UPDATED_IN_FUTURE']],
  },
  {
    _case: 'shared by nobody',
    more: { source: 'SHARED' },
    problems: [['providerRegion', 'PROVIDER_MISSING']],
  },
  {
    _case: 'shared, with the consent still to come',
    more: { source: 'SHARED', providerRegion: '德州市' },
    problems: [],
  },
  {
    _case: 'a provider of what was not shared',
    more: { providerRegion: '德州市', providerConsentReference: '德数函〔2026〕3号' },
    problems: [
      ['providerRegion', 'PROVIDER_NOT_EXPECTED'],
      ['providerConsentReference', 'PROVIDER_NOT_EXPECTED'],
    ],
  },
  {
    _case: 'a licence for what is of no utility',
    more: { utilityLicenceReference: '水务许可〔2026〕1号' },
    problems: [['utilityLicenceReference', 'LICENCE_NOT_EXPECTED']],
  },
  {
    _case: 'several things at once',
    more: { resourceCode: '', name: '', lastUpdatedOn: '2099-01-01' },
    problems: [
      ['resourceCode', 'CODE_MALFORMED'],
      ['name', 'NAME_TOO_SHORT'],
      ['lastUpdatedOn', 'UPDATED_IN_FUTURE'],
    ],
  },
];

describe('problemsOf', () => {
  it.each(cases)('finds in $_case what is wrong, and nothing else', ({ more, problems }) => {
    const found = problemsOf(draft(more), TODAY).map(({ field, code }) => [field, code]);
    expect(found).toEqual(problems);
  });

  it.each(Object.entries(DRAFT_LIMITS).filter(([field]) => field !== 'resourceCode'))(
    'takes %s up to %i characters and no longer',
    (field, limit) => {
      const fits = { source: 'SHARED', providerRegion: '德州市', [field]: '字'.repeat(limit) } as const;
      const more =
        field === 'utilityLicenceReference'
          ? { ...fits, source: 'PUBLIC_UTILITY' as const, providerRegion: null }
          : fits;
      expect(problemsOf(draft(more), TODAY)).toEqual([]);
      const longer = problemsOf(draft({ ...more, [field]: '字'.repeat(limit + 1) }), TODAY);
      expect(longer).toEqual([problemOf(field as DraftField, 'TEXT_TOO_LONG')]);
    },
  );

  it('says in both languages what is wrong and what to do', () => {
    const codes = new Set(cases.flatMap(({ problems }) => problems.map(([, code]) => code)));
    for (const code of codes) {
      const { zh, en } = problemOf('name', code).message;
      expect(zh).toMatch(/.[。].+。$/);
      expect(en).toMatch(/^[A-Z].*[.;:] .*\.$/);
      expect(en).not.toMatch(/[一-龥]/);
    }
  });
});

describe('missingInScope', () => {
  it.each<{ more: Partial<ResourceDraft>; fields: DraftField[] }>([
    { more: {}, fields: [] },
    { more: { updateInterval: null }, fields: [] },
    { more: { updateInterval: null, updateFrequency: null }, fields: ['updateInterval'] },
    { more: { qualityNote: ' ' }, fields: ['qualityNote'] },
    { more: { source: 'SHARED', providerRegion: '德州市' }, fields: ['providerConsentReference'] },
    { more: { source: 'PUBLIC_UTILITY' }, fields: ['utilityLicenceReference'] },
  ])('finds what an entry needs to stay in a scope: $more', ({ more, fields }) => {
    expect(missingInScope(draft(more)).map(({ field }) => field)).toEqual(fields);
  });
});
