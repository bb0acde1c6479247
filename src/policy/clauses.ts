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
  'SEED:4': {
    ...SEED,
    article: '四',
    title: {
      zh: '实施机构和运营机构：获得授权的法人组织为运营机构',
      en: 'The implementing agency and the operator, which is a legal person that was authorised',
    },
  },
  'SEED:4.2': {
    ...SEED,
    article: '四（二）',
    title: {
      zh: '运营机构不得直接或间接参与授权范围内已交付产品和服务再开发；鼓励其他经营主体再开发',
      en: 'The operator takes no part, direct or indirect, in redeveloping delivered products within its authorisation; others are encouraged to',
    },
  },
  'SEED:4.1': {
    ...SEED,
    article: '四（一）',
    title: {
      zh: '运营机构的选择条件：资金、管理、技术、服务、安全、产业配套能力',
      en: 'What an operator must be able to: capital, management, technology, service, security, industry support',
    },
  },
  'SEED:4.3': {
    ...SEED,
    article: '四（三）',
    title: {
      zh: '纳入授权运营的公共数据资源、目录、更新频率、分级分类；公用企业数据参照执行',
      en: 'Resources within the authorised operation, their catalogue, update frequency and grades; public utilities by reference',
    },
  },
  'SEED:4.4': {
    ...SEED,
    article: '四（四）',
    title: {
      zh: '公平竞争方式选择运营机构，经“三重一大”决策机制审议后签订协议',
      en: 'The operator is selected by fair competition; the agreement is signed after the collective decision',
    },
  },
  'SEED:4.5.1': {
    ...SEED,
    article: '四（五）1',
    title: {
      zh: '运营期限3年，从签订协议算起；期满前提前3个月提出续期申请',
      en: 'Term of 3 years from signing; renewal is applied for 3 months before the end',
    },
  },
  'SEED:4.5.2': {
    ...SEED,
    article: '四（五）2',
    title: {
      zh: '建设内容：完善目录，推动国家和省级数据按需回流，建立响应及时的服务体系',
      en: 'What is built: the catalogue, the return of national and provincial data, a service that answers in time',
    },
  },
  'SEED:4.5.4': {
    ...SEED,
    article: '四（五）4',
    title: {
      zh: '实施方案经市政府常务会议审议通过，报省大数据局备案后组织实施',
      en: 'The plan is passed by the city government and filed with the province before it is carried out',
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
  'SEED:4.7': {
    ...SEED,
    article: '四（七）',
    title: {
      zh: '经营成本包括数据产品开发成本、数据安全管理成本、服务体系建设成本等；收入的构成和收益分配',
      en: 'Operating cost: product development, security management, service system; revenue and how yield is shared',
    },
  },
  'SEED:4.8': {
    ...SEED,
    article: '四（八）',
    title: {
      zh: '运营机构主要负责人是数据安全第一责任人；谁运营谁负责、谁使用谁负责',
      en: 'The principal officer of the operator is the first responsible person for security',
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
  'SEED:4.10': {
    ...SEED,
    article: '四（十）',
    title: {
      zh: '年度运营报告和年度评估，评估结果作为再次申请授权运营的重要依据',
      en: 'Annual report and evaluation; its result weighs in a renewed authorisation',
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
  'N65:3.1': {
    ...N65,
    article: '三（一）',
    title: {
      zh: '最高准许收入由经营成本、准许利润和税金构成；经营成本通过成本调查核定，免费产品和服务的成本不计入',
      en: 'Maximum revenue is operating cost, permitted profit and taxes; the cost is found by a cost survey and leaves free products out',
    },
  },
  'N65:3.2': {
    ...N65,
    article: '三（二）',
    title: {
      zh: '按数据、算力、存储、人力等资源使用和销售数量确定上限收费标准；按产品数量、服务次数、服务时间、数据调用量等计费',
      en: 'Ceilings by the resources used and the volume sold; charged by product, call, period or volume',
    },
  },
  'N65:4': {
    ...N65,
    article: '四',
    title: {
      zh: '评估周期原则上不超过3年；偏离10%以内调整具体收费标准，超过10%调整上限收费标准；超出部分在下一周期扣减',
      en: 'Cycle of at most 3 years in principle; tariffs are adjusted within 10%, ceilings beyond; an excess is deducted in the next cycle',
    },
  },
  'N65:5': {
    ...N65,
    article: '五',
    title: {
      zh: '单独核算；公开产品和服务清单、具体收费标准；报告经营情况',
      en: 'Separate accounting; publication of the list with actual tariffs; report on operations',
    },
  },
  'N27:3': {
    ...N27,
    article: '第三条',
    title: {
      zh: '授权运营、实施机构、运营机构（法人）的定义',
      en: 'What authorised operation, the implementing agency and the operator, a legal person, are',
    },
  },
  'N27:5': {
    ...N27,
    article: '第五条',
    title: {
      zh: '分类分级；共享数据须提供单位同意；法律法规禁止或者可能损害国家安全、公共利益、商业秘密、个人隐私的不得授权',
      en: 'Grades; shared data needs the consent of its provider; what is forbidden or harmful is not authorised',
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
  'N27:9': {
    ...N27,
    article: '第九条',
    title: {
      zh: '实施方案应当包括的内容',
      en: 'What an implementation plan holds',
    },
  },
  'N27:9.5': {
    ...N27,
    article: '第九条第（五）项',
    title: {
      zh: '数据资源范围、目录、更新频率和质量',
      en: 'Scope of resources, their catalogue, update frequency and quality',
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
  'N27:11': {
    ...N27,
    article: '第十一条',
    title: {
      zh: '实施方案的集体决策、备案；重大变更按原程序办理',
      en: 'Collective decision and filing of the plan; a major change goes through the same procedure',
    },
  },
  'N27:12': {
    ...N27,
    article: '第十二条',
    title: {
      zh: '以公平竞争方式选择运营机构及其经营、信用条件',
      en: 'The operator is selected by fair competition and of good standing',
    },
  },
  'N27:13': {
    ...N27,
    article: '第十三条',
    title: {
      zh: '协议的签订主体和集体决策',
      en: 'Who signs the agreement, after a collective decision',
    },
  },
  'N27:14': {
    ...N27,
    article: '第十四条',
    title: {
      zh: '授权运营协议应当载明的十二项内容及备案',
      en: 'The twelve groups of content of the agreement, and its filing',
    },
  },
  'N27:14.2': {
    ...N27,
    article: '第十四条第（二）项',
    title: {
      zh: '运营期限原则上最长不超过5年',
      en: 'The term is in principle no longer than 5 years',
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
  'N27:16': {
    ...N27,
    article: '第十六条',
    title: {
      zh: '公共数据资源登记',
      en: 'Registration of public data resources',
    },
  },
  'N27:18': {
    ...N27,
    article: '第十八条',
    title: {
      zh: '公开授权对象、内容、范围和时限',
      en: 'Publishing object, content, scope and term of the authorisation',
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
  'N27:25': {
    ...N27,
    article: '第二十五条',
    title: {
      zh: '公用企业持有的公共数据参照执行',
      en: 'Public utilities apply it by reference',
    },
  },
  'N26:5': {
    instrument: '公共数据资源登记管理暂行办法（发改数据规〔2025〕26号）',
    article: '第五条',
    title: { zh: '公共数据资源登记的范围', en: 'What is registered' },
    status: 'IN_FORCE',
    inForceFrom: '2025-03-01',
    inForceTo: '2030-02-28',
    url: null,
  },
  'N26:9.4': {
    instrument: '公共数据资源登记管理暂行办法（发改数据规〔2025〕26号）',
    article: '第九条第（四）项',
    title: { zh: '注销登记', en: 'Cancellation of a registration' },
    status: 'IN_FORCE',
    inForceFrom: '2025-03-01',
    inForceTo: '2030-02-28',
    url: null,
  },
  'N18:2': {
    instrument: '关于完善数据流通安全治理 更好促进数据要素市场化价值化的实施方案（发改数据〔2025〕18号）',
    article: '二',
    title: {
      zh: '重要数据识别与降级、关联风险评估、个人信息匿名化或者同意、原始数据不出域',
      en: 'Important data and its re-grading, association risk, consent or anonymisation, raw data stays in its domain',
    },
    status: 'IN_FORCE',
    // The date of the document; it names no other day.
    inForceFrom: '2025-01-06',
    inForceTo: null,
    url: null,
  },
  'CIVIL:201': {
    instrument: '中华人民共和国民法典',
    article: '第二百零一条、第二百零二条',
    title: {
      zh: '期间开始的当日不计入；按年、月计算的到期月的对应日为期间的最后一日，没有对应日的为月末日',
      en: 'The first day of a period does not count; a period of months or years ends on the corresponding day, or on the last of the month',
    },
    status: 'IN_FORCE',
    inForceFrom: '2021-01-01',
    inForceTo: null,
    url: null,
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
  'FJ:welfare': {
    ...PRACTICE,
    instrument: '福建省公共数据资源授权运营实践',
    article: '公益场景',
    title: {
      zh: '公益场景免收技术服务费，省级支持的场景给予优惠',
      en: 'No fee of technical service for welfare scenarios; a discount for scenarios that the province supports',
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
