/** Every text of the page, in both languages. */

const TEXTS = {
  marketplace: { zh: '公共数据产品市场', en: 'Public Data Product Marketplace' },
  explorer: { zh: '接口浏览器', en: 'API explorer' },
  sidebar: { zh: '示例、登录与状态图', en: 'Examples, sign-in and states' },
  language: { zh: '语言', en: 'Language' },
  standing: { zh: '当前身份', en: 'Who is signed in' },
  examples: { zh: '示例操作', en: 'Examples' },
  signIn: { zh: '登录', en: 'Sign in' },
  signInAs: { zh: '以演示账号登录', en: 'Sign in as' },
  signOut: { zh: '退出', en: 'Sign out' },
  withPassword: { zh: '账号密码登录', en: 'With login and password' },
  login: { zh: '账号', en: 'Login' },
  password: { zh: '密码', en: 'Password' },
  signedInAs: { zh: '已登录', en: 'Signed in' },
  anonymous: { zh: '未登录', en: 'Not signed in' },
  anonymousSees: {
    zh: '可查看已批准的产品目录及其价格。',
    en: 'You see the approved catalogue and its prices.',
  },
  runHint: {
    zh: 'Ctrl+Enter 执行；点击结果中的编号即可复制。',
    en: 'Ctrl+Enter runs the operation; click an id in the result to copy it.',
  },
  pictures: { zh: '状态图', en: 'States' },
  picturesHint: {
    zh: '由程序所用的流转表绘制；点击放大。',
    en: 'Drawn from the tables by which the program moves; click one to enlarge it.',
  },
  priceNotice: { zh: '价格公示', en: 'Price notice' },
  close: { zh: '关闭', en: 'Close' },
  noExamples: { zh: '暂无示例。', en: 'There are no examples.' },
  signingIn: { zh: '正在登录……', en: 'Signing in…' },
  copied: { zh: '已复制：{id}', en: 'Copied: {id}' },
  signedOut: { zh: '已退出登录。', en: 'You are signed out.' },
  sessionEnded: {
    zh: '登录已失效，请重新登录。',
    en: 'The sign-in is no longer valid. Please sign in again.',
  },
  unreachable: {
    zh: '服务器没有应答，请确认服务正在运行后重试。',
    en: 'The server does not answer. Check that it is running, then try again.',
  },
  needsOther: {
    zh: '此示例由“{role}”执行。以下账号可用：',
    en: 'This example is for: {role}. These accounts can run it:',
  },
  needsSignIn: {
    zh: '此示例由“{role}”执行，请先登录。',
    en: 'This example is for: {role}. Please sign in first.',
  },
};

/** Who runs an example, in the order in which the page shows the groups. */
const ROLES = {
  ANYONE: { zh: '任何人（无需登录）', en: 'Anyone, not signed in' },
  ANONYMOUS: { zh: '任何人（无需登录）', en: 'Anyone, not signed in' },
  SIGNED_IN: { zh: '任何已登录人员', en: 'Anyone signed in' },
  MEMBER: { zh: '任何已登录人员', en: 'Anyone signed in' },
  BUYER: { zh: '采购方', en: 'Buyer' },
  AGENCY_REVIEWER: { zh: '实施机构·审核', en: 'Agency: reviewer' },
  AGENCY_RULING: { zh: '实施机构·裁定', en: 'Agency: ruling' },
  PRICING_OFFICER: { zh: '价格主管部门', en: 'Pricing officer' },
  OPERATOR_PRODUCT: { zh: '运营机构·产品', en: 'Operator: product' },
  OPERATOR_FINANCE: { zh: '运营机构·财务', en: 'Operator: finance' },
  OPERATOR_SECURITY: { zh: '运营机构·安全', en: 'Operator: security' },
  DEPARTMENT_OFFICER: { zh: '数源部门', en: 'Supplying department' },
  ORGANISATION_ADMIN: { zh: '单位管理员', en: 'Organisation administrator' },
  AUDITOR: { zh: '审计', en: 'Auditor' },
  REGULATOR: { zh: '监管', en: 'Regulator' },
};

/** Roles of examples that nobody must sign in for, and that anybody signed in may run. */
const OPEN_ROLES = ['ANYONE', 'ANONYMOUS'];
const MEMBER_ROLES = ['SIGNED_IN', 'MEMBER'];

const KINDS = {
  IMPLEMENTING_AGENCY: { zh: '实施机构', en: 'Implementing agency' },
  OPERATOR: { zh: '运营机构', en: 'Operator' },
  PRICING_OFFICE: { zh: '价格主管部门', en: 'Pricing office' },
  SUPPLYING_DEPARTMENT: { zh: '数源部门', en: 'Supplying department' },
  PUBLIC_BODY: { zh: '公共机构', en: 'Public body' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  AUDITOR: { zh: '审计机构', en: 'Auditor' },
  REGULATOR: { zh: '监管机构', en: 'Regulator' },
  STATE_ASSET_BODY: { zh: '国资机构', en: 'State asset body' },
};

const STORED_LOCALE = 'explorer.locale';

let locale = localStorage.getItem(STORED_LOCALE) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

export const currentLocale = () => locale;

/** What the Accept-Language header says; the server answers its messages in it. */
export const languageTag = () => (locale === 'zh' ? 'zh-CN' : 'en');

export function chooseLocale(chosen) {
  locale = chosen;
  localStorage.setItem(STORED_LOCALE, chosen);
}

export function text(key, params = {}) {
  return TEXTS[key][locale].replace(/\{(\w+)\}/g, (_whole, name) => params[name]);
}

export const inLocale = (bilingual) => bilingual[locale];

/** A word without a label is shown as it is, in lower case: a new role must not break the page. */
const labelled = (labels, word) => labels[word]?.[locale] ?? word.toLowerCase().replaceAll('_', ' ');

export const roleLabel = (role) => labelled({ ...KINDS, ...ROLES }, role);
export const kindLabel = (kind) => labelled(KINDS, kind);

export function byRoleOrder(left, right) {
  const order = Object.keys(ROLES);
  const place = (role) => (order.includes(role) ? order.indexOf(role) : order.length);
  return place(left) - place(right) || left.localeCompare(right);
}

/** Whether somebody, or nobody (null), is the one an example is meant for: by a role or by the organisation. */
export function fits(role, who) {
  if (OPEN_ROLES.includes(role)) return true;
  if (who === null) return false;
  return MEMBER_ROLES.includes(role) || who.roles.includes(role) || who.kind === role;
}
