import type { Person } from './client';

const person = (login: string, zh: string, en: string): Person => ({ login, name: { zh, en } });

/** Who plays in the story; all have accounts in the demo data. */
export const PEOPLE = {
  operatorProduct: person('operator-product', '运营机构 产品', 'Operator, product'),
  operatorFinance: person('operator-finance', '运营机构 财务', 'Operator, finance'),
  seconded: person('seconded', '运营机构 产品(借调人员)', 'Operator, product (seconded)'),
  agencyReviewer: person('agency-reviewer', '实施机构 审核', 'Agency, reviewer'),
  pricingOfficer: person('pricing-officer', '价格主管部门', 'Pricing office'),
  publicBody: person('civil-affairs', '公共机构', 'Public body'),
  enterprise: person('dongchang', '企业 东昌', 'Enterprise Dongchang'),
  otherEnterprise: person('guangyue', '企业 光岳', 'Enterprise Guangyue'),
  controlledEnterprise: person(
    'jiangbei-data',
    '企业 江北数据(受运营机构控制)',
    'Enterprise Jiangbei (controlled by the operator)',
  ),
  agencyRuling: person('agency-ruling', '实施机构 裁定', 'Agency, ruling'),
  operatorAdmin: person('operator-admin', '运营机构 管理员', 'Operator, administrator'),
  operatorSecurity: person('operator-security', '运营机构 安全', 'Operator, security'),
  department: person('market-department', '供数部门', 'Supplying department'),
  auditor: person('auditor', '审计', 'Auditor'),
} as const;
