/** Short texts of the papers that the story draws up; the demo data has longer ones. */
const textsOf = (texts: Readonly<Record<string, string>>): readonly object[] =>
  Object.entries(texts).map(([group, text]) => ({ group, text: `导览:${text}` }));

/** The eleven groups of an implementation plan (N27 9). */
export const PLAN_TEXTS = textsOf({
  NAME: '公共数据资源授权运营实施方案。',
  NECESSITY_AND_FEASIBILITY: '数据需求旺盛,目录统一、一数一源,具备条件。',
  OPERATOR_CONDITIONS: '法人组织,具备资金、管理、技术、服务、安全和产业配套能力。',
  MODE: '整体授权。',
  RESOURCE_SCOPE: '市级部门的公共数据资源,按目录和更新频率提供。',
  TERM_BUILD_AND_EXIT: '期限三年,自签订之日起算;四类情形退出。',
  PRODUCT_LIST: '清单分公益和产业两类,报实施机构同意后实施。',
  ACCOUNTING_AND_SHARING: '单独核算,每年由第三方审计,按贡献分配。',
  SECURITY_AND_EMERGENCY: '谁运营谁负责、谁使用谁负责;有应急预案。',
  RIGHTS_OF_PARTIES: '实施机构监督,主管部门供数和审核,运营机构建设运维。',
  SUPERVISION: '年度报告和年度评估。',
});

/** The twelve groups of an agreement (N27 14). */
export const AGREEMENT_TEXTS = textsOf({
  RESOURCE_SCOPE: '附件目录所列资源。',
  TERM: '三年,自签订之日起算。',
  PRODUCT_LIST: '清单经安全、合规审查并报甲方同意。',
  PLATFORM: '依托市授权运营平台。',
  OWNERSHIP: '平台归甲方,产品经营权归乙方。',
  DISCLOSURE_AND_REDEVELOPMENT_BAN: '定期披露;乙方不得直接或者间接参与再开发。',
  ACCOUNTING_AND_SHARING: '单独核算,按贡献分配。',
  SECURITY_AND_EMERGENCY: '主要负责人为安全第一责任人。',
  EVALUATION_RENEWAL_AND_EXIT: '年度评估;到期续期或者退出。',
  BREACH_LIABILITY: '违约的,十五个工作日内改正。',
  DISPUTE_RESOLUTION: '协商,协商不成的起诉。',
  CHANGE_AND_TERMINATION: '书面变更;四类情形终止。',
});

const ABILITIES = ['CAPITAL', 'MANAGEMENT', 'TECHNOLOGY', 'SERVICE', 'SECURITY', 'INDUSTRY_SUPPORT'];

/** Stands for a document that nobody wrote. */
export const NO_DOCUMENT = '0'.repeat(64);

/** Evidence for each of the six abilities (plan 四(一)). */
export const EVIDENCE = ABILITIES.map((ability) => ({
  ability,
  reference: `导览投标文件 ${ability}`,
  documentSha256: NO_DOCUMENT,
  assessment: '符合条件',
}));

export const STANDING = {
  hasGoodCredit: true,
  creditRecord: '导览:信用报告',
  hasGoodOperation: true,
  operatingRecord: '导览:审计报告',
};
