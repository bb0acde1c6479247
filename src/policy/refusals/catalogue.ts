import type { RefusalText } from './refusal-text';

/** Why the rules about the resource catalogue and the authorised scope refuse. */
export const CATALOGUE_REFUSALS = {
  //
  RESOURCE_WITHOUT_CONSENT: {
    basis: 'LAW',
    zh: '共享取得的数据资源缺少提供单位的书面同意：{resources}。请先取得书面同意并填入目录，再纳入授权范围。',
    en: 'Shared resources lack the written consent of their provider: {resources}. Obtain the consent and enter it in the catalogue first.',
  },
  //
  RESOURCE_WITHOUT_LICENCE: {
    basis: 'LAW',
    zh: '公用企业数据资源缺少企业的单独许可：{resources}。请先取得许可并填入目录，再纳入授权范围。',
    en: 'Resources of public utilities lack the licence of the enterprise: {resources}. Obtain the licence and enter it in the catalogue first.',
  },
  //
  RESOURCE_BARRED: {
    basis: 'LAW',
    zh: '下列数据资源已被列为禁止使用，不得纳入授权范围：{resources}。请从本次申请中移除。',
    en: 'The use of these resources is barred, so they enter no scope: {resources}. Leave them out.',
  },
  RESOURCE_BAR_NOT_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：禁止使用的标记由实施机构设置和解除。请将情况告知实施机构。',
    en: 'Platform rule: an implementing agency bars a resource and lifts the bar. Tell the agency what you found.',
  },
  RESOURCE_ALREADY_BARRED: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 已因 {useBar} 禁止使用。如需更换理由，请先解除现有标记。',
    en: 'Platform rule: resource {resource} is barred already, for {useBar}. To give another reason, lift the present bar first.',
  },
  RESOURCE_NOT_BARRED: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 未被禁止使用，无需解除。请核对资源编码。',
    en: 'Platform rule: resource {resource} is not barred, so there is nothing to lift. Check which resource you mean.',
  },
  //
  SCOPE_NOT_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：授权范围由该协议的实施机构调整。请将本项交由该实施机构办理。',
    en: 'Platform rule: the agency of the agreement changes its scope. Leave this to that agency.',
  },
  SCOPE_CLOSED: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议当前状态为 {state}，不能调整其授权范围。请待协议恢复，或者在新协议中办理。',
    en: 'Platform rule: the agreement is {state}, so its scope is not changed in this way. Wait until it is active again, or use a new agreement.',
  },
  // B-01
  RESOURCE_ENTRY_INCOMPLETE: {
    basis: 'LAW',
    zh: '下列数据资源的目录不完整：{resources}。请由提供单位补充更新频率和质量状况后，再纳入授权范围。',
    en: 'The catalogue entries of these resources are incomplete: {resources}. Have their holders add update frequency and quality first.',
  },
  RESOURCE_NOT_HELD: {
    basis: 'LAW',
    zh: '数据资源目录由其提供单位维护。请由该单位办理。',
    en: 'The catalogue entry of a resource is kept by its holder. Have that organisation do this.',
  },
  // B-02
  RESOURCE_UNGRADED: {
    basis: 'LAW',
    zh: '下列数据资源尚未分类分级：{resources}。请由提供单位完成分级后，再纳入授权范围。',
    en: 'These resources have not been graded: {resources}. Have their holders grade them first.',
  },
  // B-03
  RESOURCE_CORE_NOT_AUTHORISED: {
    basis: 'DESIGN',
    zh: '平台规则：核心数据不纳入授权范围：{resources}。请从本次申请中移除。',
    en: 'Platform rule: core data enters no scope: {resources}. Leave it out.',
  },
  // B-05
  GRADE_NOT_LOWERED: {
    basis: 'LAW',
    zh: '数据资源 {resource} 的级别为 {grade}，不能直接调低。重要数据请按行业标准提出降级申请，并附脱敏证明。',
    en: 'Resource {resource} is graded {grade}, which is not simply lowered. For important data, propose the re-grading under the sector standard with its evidence.',
  },
  REGRADING_ONLY_OF_IMPORTANT: {
    basis: 'LAW',
    zh: '数据资源 {resource} 的级别为 {grade}，只有重要数据可以申请降为一般数据。请核对资源及其级别。',
    en: 'Resource {resource} is graded {grade}; only important data can be re-graded as general. Check the resource and its grade.',
  },
  REGRADING_WAITS: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 已有待审核的降级申请。请等待审核结果。',
    en: 'Platform rule: a proposal to re-grade resource {resource} waits already. Wait for its ruling.',
  },
  REGRADING_NOT_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：降级申请由实施机构审核。请将本项交由实施机构办理。',
    en: 'Platform rule: an implementing agency rules on a re-grading. Leave this to the agency.',
  },
  REGRADING_DECIDED_BY_PROPOSER: {
    basis: 'DESIGN',
    zh: '平台规则：提出降级申请的人员和单位不得审核该申请。请由实施机构的其他人员审核。',
    en: 'Platform rule: whoever proposed a re-grading, person or organisation, does not rule on it. Have another person at the agency decide.',
  },
  REGRADING_ALREADY_DECIDED: {
    basis: 'DESIGN',
    zh: '平台规则：该降级申请当前状态为 {state}，每件申请只审核一次。如需变更，请由提供单位重新提出。',
    en: 'Platform rule: this proposal is {state}, and one is ruled on once. To change it, have the holder propose anew.',
  },
  // B-09
  UPDATE_IN_FUTURE: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 的更新日期不能晚于今天（{today}）。请填写实际更新日期。',
    en: 'Platform rule: resource {resource} cannot have been updated after today ({today}). Enter the day on which it was updated.',
  },
  UPDATE_NOT_NEWER: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 已登记 {lastUpdatedOn} 的更新，不能再登记更早的更新。如原日期有误，请修改目录。',
    en: 'Platform rule: an update of resource {resource} on {lastUpdatedOn} is on record, and none before it is added. If that day is wrong, revise the entry.',
  },
  // B-12
  RESOURCE_HOLDER_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：下列数据资源的提供单位未处于启用状态，无法办理登记：{resources}。请先启用该单位，或者移除这些资源。',
    en: 'Platform rule: the holders of these resources are not active and could not register them: {resources}. Activate the holders first, or leave these out.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
