import { isLegalDate, type LegalDate } from '../../../kernel/legal-date';
import type { BilingualText } from '../../../policy/refusals';
import type { DataGrade, ResourceSource, UpdateInterval } from '../../../policy/vocabulary';

/** What a holder says of one resource of the catalogue, whether by hand or in a file. */
export interface ResourceDraft {
  readonly resourceCode: string;
  readonly name: string;
  /** The organisation that holds and supplies it. */
  readonly holderId: string;
  /** Null where nobody has graded it yet. */
  readonly grade: DataGrade | null;
  readonly containsPersonalInformation: boolean;
  readonly source: ResourceSource;
  /** The region or department that shared it. */
  readonly providerRegion: string | null;
  readonly providerConsentReference: string | null;
  readonly utilityLicenceReference: string | null;
  /** In words of the holder. */
  readonly updateFrequency: string | null;
  readonly updateInterval: UpdateInterval | null;
  readonly lastUpdatedOn: LegalDate | null;
  readonly qualityNote: string | null;
}

export type DraftField = keyof ResourceDraft;

/** The longest text of each field, in characters. */
export const DRAFT_LIMITS = {
  resourceCode: 64,
  name: 200,
  providerRegion: 100,
  providerConsentReference: 200,
  utilityLicenceReference: 200,
  updateFrequency: 100,
  qualityNote: 500,
} as const satisfies Partial<Record<DraftField, number>>;

/** A code that people read and type: letters, digits, and `.`, `_`, `/`, `-` between them. */
export const RESOURCE_CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{1,63}$/;

/** What can be wrong with a draft, seen by itself or beside what the catalogue holds. */
const PROBLEM_TEXTS = {
  CODE_MALFORMED: {
    zh: '资源编码应为 2 至 64 个字母、数字或者 . _ / - 字符，且以字母或者数字开头。请改正编码。',
    en: 'A resource code is 2 to 64 letters, digits or . _ / - and begins with a letter or digit. Correct the code.',
  },
  NAME_TOO_SHORT: {
    zh: '资源名称不能少于 2 个字。请填写完整名称。',
    en: 'A resource name has at least 2 characters. Enter the full name.',
  },
  TEXT_TOO_LONG: {
    zh: '内容超过字数上限。请缩短后重试。',
    en: 'The text is longer than allowed. Shorten it and try again.',
  },
  DATE_UNKNOWN: {
    zh: '日期不存在，应为 YYYY-MM-DD。请改正日期。',
    en: 'There is no such day; a date is YYYY-MM-DD. Correct the date.',
  },
  UPDATED_IN_FUTURE: {
    zh: '最近更新日期不能晚于今天。请填写实际更新日期。',
    en: 'The day of the last update cannot lie in the future. Enter the day on which it was updated.',
  },
  PROVIDER_MISSING: {
    zh: '共享取得的数据资源应写明提供地区或者部门。请补充提供方。',
    en: 'A shared resource names the region or department that provided it. Add the provider.',
  },
  PROVIDER_NOT_EXPECTED: {
    zh: '只有共享取得的数据资源才填写提供方及其书面同意。请改正来源，或者删去该项内容。',
    en: 'Only a shared resource has a provider and its consent. Correct the source, or remove this entry.',
  },
  LICENCE_NOT_EXPECTED: {
    zh: '只有公用企业数据才填写企业许可。请改正来源，或者删去该项内容。',
    en: 'Only data of a public utility has a licence of the enterprise. Correct the source, or remove this entry.',
  },
  CODE_REPEATED: {
    zh: '该编码在本次内容中出现不止一次。请只保留一条。',
    en: 'This code occurs more than once here. Keep one of the entries.',
  },
  CODE_OF_ANOTHER_HOLDER: {
    zh: '该编码已由其他单位编目。请换用其他编码。',
    en: 'Another organisation holds a resource with this code. Use another code.',
  },
  NEEDED_IN_SCOPE: {
    zh: '该资源已纳入授权范围，此项不能留空。请补充内容，或者先将资源移出授权范围。',
    en: 'The resource is within a scope, for which this is needed. Fill it in, or have the resource taken out of the scope first.',
  },
  GRADE_LOWERED: {
    zh: '数据级别不能直接调低。请保留原级别，并按行业标准提出降级申请。',
    en: 'A grade is not simply lowered. Keep the grade, and propose the re-grading under the sector standard.',
  },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type ResourceProblemCode = keyof typeof PROBLEM_TEXTS;

/** One thing that is wrong with one field of a draft, in words for whoever wrote it. */
export interface ResourceProblem {
  readonly field: DraftField;
  readonly code: ResourceProblemCode;
  readonly message: BilingualText;
}

export const problemOf = (field: DraftField, code: ResourceProblemCode): ResourceProblem => ({
  field,
  code,
  message: PROBLEM_TEXTS[code],
});

const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** Everything that is wrong with a draft seen by itself; empty for one that may stand in the catalogue. */
export function problemsOf(draft: ResourceDraft, today: LegalDate): ResourceProblem[] {
  const problems: ResourceProblem[] = [];
  const check = (isWrong: boolean, field: DraftField, code: ResourceProblemCode): void => {
    if (isWrong) problems.push(problemOf(field, code));
  };
  check(!RESOURCE_CODE.test(draft.resourceCode), 'resourceCode', 'CODE_MALFORMED');
  check(draft.name.trim().length < 2, 'name', 'NAME_TOO_SHORT');
  for (const field of TEXT_FIELDS) {
    check((draft[field] ?? '').length > DRAFT_LIMITS[field], field, 'TEXT_TOO_LONG');
  }
  const { source, lastUpdatedOn } = draft;
  if (lastUpdatedOn !== null) {
    const isDay = isLegalDate(lastUpdatedOn);
    check(!isDay, 'lastUpdatedOn', 'DATE_UNKNOWN');
    check(isDay && lastUpdatedOn > today, 'lastUpdatedOn', 'UPDATED_IN_FUTURE');
  }
  check(source === 'SHARED' && isBlank(draft.providerRegion), 'providerRegion', 'PROVIDER_MISSING');
  for (const field of ['providerRegion', 'providerConsentReference'] as const) {
    check(source !== 'SHARED' && !isBlank(draft[field]), field, 'PROVIDER_NOT_EXPECTED');
  }
  check(
    source !== 'PUBLIC_UTILITY' && !isBlank(draft.utilityLicenceReference),
    'utilityLicenceReference',
    'LICENCE_NOT_EXPECTED',
  );
  return problems;
}

/** What an entry lacks to stay within a scope: and B-01 hold for as long as it is in one. */
export function missingInScope(draft: Omit<ResourceDraft, 'holderId'>): ResourceProblem[] {
  const fields: DraftField[] = [
    ...(draft.source === 'SHARED' && isBlank(draft.providerConsentReference)
      ? (['providerConsentReference'] as const)
      : []),
    ...(draft.source === 'PUBLIC_UTILITY' && isBlank(draft.utilityLicenceReference)
      ? (['utilityLicenceReference'] as const)
      : []),
    ...(draft.updateInterval === null && isBlank(draft.updateFrequency) ? (['updateInterval'] as const) : []),
    ...(isBlank(draft.qualityNote) ? (['qualityNote'] as const) : []),
  ];
  return fields.map((field) => problemOf(field, 'NEEDED_IN_SCOPE'));
}

const TEXT_FIELDS = [
  'name',
  'providerRegion',
  'providerConsentReference',
  'utilityLicenceReference',
  'updateFrequency',
  'qualityNote',
] as const;
