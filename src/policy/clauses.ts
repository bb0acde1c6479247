import type { LegalDate } from '../kernel/legal-date';

/** How far a clause binds: a draft and practice elsewhere inform a rule; only what is in force is law. */
export const CLAUSE_STATUSES = ['IN_FORCE', 'DRAFT', 'ELSEWHERE', 'PLATFORM'] as const;
export type ClauseStatus = (typeof CLAUSE_STATUSES)[number];

export interface Clause {
  /** Full Chinese name of the instrument, with its document number where it has one. */
  readonly instrument: string;
  readonly article: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly status: ClauseStatus;
  /** Null for a draft, for practice, and where the date was not read in the text. */
  readonly inForceFrom: LegalDate | null;
  /** Last day in force; null while no end is known. */
  readonly inForceTo: LegalDate | null;
  /** Null until an official address was read. */
  readonly url: string | null;
}

const SEED = {
  instrument: '聊城市公共数据资源授权运营实施方案（征求意见稿）',
  status: 'DRAFT',
  inForceFrom: null,
  inForceTo: null,
  url: null,
} as const;

const N65 = {
  instrument: '关于建立公共数据资源授权运营价格形成机制的通知（发改价格〔2025〕65号）',
  status: 'IN_FORCE',
  inForceFrom: '2025-03-01',
  inForceTo: null,
  url: null,
} as const;

// In force from 1 March 2025 and valid for 5 years.
const N27 = {
  instrument: '公共数据资源授权运营实施规范（试行）（发改数据规〔2025〕27号）',
  status: 'IN_FORCE',
  inForceFrom: '2025-03-01',
  inForceTo: '2030-02-28',
  url: null,
} as const;

const PRACTICE = { status: 'ELSEWHERE', inForceFrom: null, inForceTo: null, url: null } as const;

/** What a rule may cite. A clause whose reading changes gets a new dated entry; the old one stays for replay. */
export const CLAUSES = {
  'SEED:4.2': {
    ...SEED,
    article: '四（二）',
    title: {
      zh: '运营机构不得直接或间接参与授权范围内已交付产品和服务再开发；鼓励其他经营主体再开发',
      en: 'The operator takes no part, direct or indirect, in redeveloping delivered products within its authorisation; others are encouraged to',
    },
  },
  'SEED:4.5.6': {
    ...SEED,
    article: '四（五）6',
    title: { zh: '退出机制', en: 'Exit: expiry, early termination, uncorrected breach' },
  },
  'SEED:4.6': {
    ...SEED,
    article: '四（六）',
    title: {
      zh: '产品和服务清单报实施机构同意；公共治理、公益事业有条件无偿使用；产业发展、行业发展实行政府指导定价',
      en: 'Product and service list needs the consent of the implementing agency; public interest is free on conditions; industry is at government-guided prices',
    },
  },
  'SEED:4.9': {
    ...SEED,
    article: '四（九）',
    title: {
      zh: '各方职责：市发展改革委负责价格管理；运营机构结合应用场景登记形成授权运营数据资源目录',
      en: 'Duties: the city development and reform commission manages prices; the operator works from registered scenarios',
    },
  },
  'N65:1': {
    ...N65,
    article: '一',
    title: {
      zh: '用于公共治理、公益事业的免费提供；用于产业发展、行业发展的可收取公共数据运营服务费，实行政府指导价管理；定价权限',
      en: 'Free for public governance and public welfare; the operation service fee for industry, at guided prices; pricing competence',
    },
  },
  'N65:2': {
    ...N65,
    article: '二',
    title: {
      zh: '最高准许收入、上限收费标准、具体收费标准的制定程序',
      en: 'How maximum revenue, ceilings and actual tariffs are set',
    },
  },
  'N27:6': {
    ...N27,
    article: '第六条',
    title: {
      zh: '运营机构不得直接或间接参与授权范围内已交付的公共数据产品和服务再开发',
      en: 'The operator takes no part, direct or indirect, in redeveloping delivered products within its authorisation',
    },
  },
  'N27:9.7': {
    ...N27,
    article: '第九条第（七）项',
    title: {
      zh: '实施方案列明公共治理、公益事业和产业发展、行业发展两类产品和服务清单',
      en: 'The plan lists products in two classes: public governance and welfare, and industry development',
    },
  },
  'N27:14.3': {
    ...N27,
    article: '第十四条第（三）项',
    title: {
      zh: '协议载明产品和服务清单及技术标准、安全审查、合规审查要求',
      en: 'The agreement holds the product list with technical standard, security review and compliance review',
    },
  },
  'N27:14.6': {
    ...N27,
    article: '第十四条第（六）项',
    title: {
      zh: '协议载明信息披露要求及不得参与再开发的条款',
      en: 'The agreement holds the disclosure duty and the ban on redevelopment',
    },
  },
  'N27:19': {
    ...N27,
    article: '第十九条',
    title: {
      zh: '公开公共数据产品和服务清单及资源使用情况',
      en: 'Publishing the product list and the use of resources',
    },
  },
  'N27:21': {
    ...N27,
    article: '第二十一条',
    title: {
      zh: '不得超范围使用数据，未公开的原始公共数据不得直接交付',
      en: 'No use beyond the authorised scope; unpublished raw data is never delivered',
    },
  },
  'DSL:21': {
    instrument: '中华人民共和国数据安全法',
    article: '第二十一条',
    title: {
      zh: '数据分类分级保护，国家核心数据实行更加严格的管理制度',
      en: 'Data classification; core data of the state under stricter management',
    },
    status: 'IN_FORCE',
    inForceFrom: '2021-09-01',
    inForceTo: null,
    url: null,
  },
  'SH:developers': {
    ...PRACTICE,
    instrument: '上海市公共数据资源授权运营管理办法',
    article: '开发主体',
    title: {
      zh: '开发主体包括法人和非法人组织',
      en: 'Development entities are legal persons or unincorporated organisations',
    },
  },
  'QD:developers': {
    ...PRACTICE,
    instrument: '青岛市公共数据资源授权运营实施细则',
    article: '数据企业',
    title: {
      zh: '数据企业包括法人和非法人组织',
      en: 'Data enterprises are legal persons or unincorporated organisations',
    },
  },
  'QZ:onboarding': {
    ...PRACTICE,
    instrument: '泉州市公共数据资源开发服务管理细则',
    article: '开发利用主体',
    title: { zh: '开发利用主体身份与准入', en: 'Identity and admission of those who use public data' },
  },
  'PRACTICE:one-scenario': {
    ...PRACTICE,
    instrument: '公共数据授权运营通行做法',
    article: '一场景一申请',
    title: { zh: '一场景一申请、一场景一授权', en: 'One scenario, one application, one grant' },
  },
  'PRACTICE:platforms': {
    ...PRACTICE,
    instrument: '省级公共数据授权运营平台通行做法',
    article: '平台流程',
    title: {
      zh: '主体认证、订单状态、再开发申请与基础产品登记',
      en: 'Verified parties, order states, redevelopment applications and named base products',
    },
  },
  'DESIGN:marketplace': {
    instrument: '本平台规则',
    article: '平台规则',
    title: {
      zh: '本平台为执行上述规定而设的规则，不是法律规定',
      en: 'A rule of this marketplace that makes the law executable; it is not law',
    },
    status: 'PLATFORM',
    inForceFrom: null,
    inForceTo: null,
    url: null,
  },
} as const satisfies Readonly<Record<string, Clause>>;

export type ClauseId = keyof typeof CLAUSES;

export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly ClauseId[];
