import type { RefusalText } from './refusal-text';

/** Why the rules about implementation plans and the selection of an operator refuse. */
export const PLAN_REFUSALS = {
  //
  PLAN_NOT_DECIDED: {
    basis: 'LAW',
    zh: '实施方案当前状态为 {state}，未经“三重一大”集体决策并由市政府审议通过，不得遴选运营机构。请先完成决策并登记批准。',
    en: 'The implementation plan is {state}: without the collective decision and the decision of the city government no operator is selected. Have both taken and record the approval first.',
  },
  PLAN_AUTHOR_APPROVES: {
    basis: 'DESIGN',
    zh: '平台规则：起草或者提交本版方案的人员不得登记其批准。请由实施机构的其他人员登记。',
    en: 'Platform rule: who wrote or submitted this revision of the plan does not record its approval. Have another person at the agency do so.',
  },
  DECISION_DATED_AHEAD: {
    basis: 'DESIGN',
    zh: '平台规则：文号 {number} 的日期 {decidedOn} 晚于今天（{today}）。请在作出之后再登记，或者更正日期。',
    en: 'Platform rule: document {number} is dated {decidedOn}, later than today ({today}). Record it once it exists, or correct the date.',
  },
  PLAN_DECISIONS_OUT_OF_ORDER: {
    basis: 'DESIGN',
    zh: '平台规则：市政府审议日期 {governmentOn} 早于集体决策日期 {collectiveOn}。请核对两次决策的日期。',
    en: 'Platform rule: the city government decided on {governmentOn}, before the collective decision of {collectiveOn}. Check the dates of the two decisions.',
  },
  PLAN_DECISION_REUSED: {
    basis: 'DESIGN',
    zh: '平台规则：文号 {number} 的决策已用于本方案第 {revision} 版。请登记针对本版重新作出的决策。',
    en: 'Platform rule: decision {number} was taken on revision {revision} of this plan. Record the decisions that were taken anew on the present revision.',
  },
  //
  PLAN_INCOMPLETE: {
    basis: 'LAW',
    zh: '实施方案缺少下列内容：{missing}。请补充后再提交。',
    en: 'The implementation plan lacks these groups of content: {missing}. Add them and submit again.',
  },
  //
  PLAN_MOVE_NOT_ALLOWED: {
    basis: 'DESIGN',
    zh: '平台规则：实施方案不能由 {state} 变更为 {nextState}。请查看该方案当前可用的操作。',
    en: 'Platform rule: an implementation plan cannot go from {state} to {nextState}. Look at the transitions that are open for it now.',
  },
  PLAN_NOT_DRAFT: {
    basis: 'DESIGN',
    zh: '平台规则：实施方案当前状态为 {state}，只有草案才能提交。已获批准的方案，请按重大变更办理。',
    en: 'Platform rule: the plan is {state}, and only a draft is submitted. Change an approved plan by declaring a major change.',
  },
  PLAN_CHANGE_PENDING: {
    basis: 'DESIGN',
    zh: '平台规则：实施方案正在审批（{state}），审批期间内容不变。请先退回，再修改。',
    en: 'Platform rule: the plan is pending approval ({state}) and is not changed meanwhile. Have it returned first, then revise it.',
  },
  PLAN_CHANGE_UNDECLARED: {
    basis: 'DESIGN',
    zh: '平台规则：方案已获批准，修改时须注明是重大变更还是文字更正，并写明理由。请补充后重试。',
    en: 'Platform rule: the plan is approved, so a change says whether it is major or corrects wording only, and why. Add both and try again.',
  },
  PLAN_CHANGE_NOT_MINOR: {
    basis: 'DESIGN',
    zh: '平台规则：改动涉及 {parts}，不属于文字更正。请按重大变更办理，经原程序重新审批。',
    en: 'Platform rule: a change of {parts} is no correction of wording. Declare it as a major change, which goes through the approval again.',
  },
  PLAN_CHANGED_SINCE_OPENING: {
    basis: 'LAW',
    zh: '遴选依据的是实施方案第 {opened} 版，该方案已变更并批准至第 {approved} 版。请取消本次遴选，按新方案重新公告。',
    en: 'The selection was announced on revision {opened} of the plan, which has since been changed and approved as revision {approved}. Cancel it and announce a new one on the plan as it stands.',
  },
  //
  PLAN_NOT_FILED: {
    basis: 'LAW',
    zh: '实施方案当前状态为 {state}，尚未报省大数据局备案，不得组织实施。请先完成审批（重大变更须经原程序重新审批）并登记备案。',
    en: 'The implementation plan is {state} and not filed with the provincial department, so it is not carried out yet. Have it approved (a major change goes through the approval again) and record the filing first.',
  },
  PLAN_FILED_BEFORE_DECIDED: {
    basis: 'DESIGN',
    zh: '平台规则：备案日期 {filedOn} 早于市政府审议日期 {decidedOn}。请核对备案日期。',
    en: 'Platform rule: the filing of {filedOn} lies before the decision of the city government of {decidedOn}. Check the day of filing.',
  },
  //
  SELECTION_METHOD_NOT_DESCRIBED: {
    basis: 'LAW',
    zh: '运营机构应当以公开招标、邀请招标、谈判等公平竞争方式选择。采用其他竞争方式的，请写明其如何竞争。',
    en: 'An operator is selected by open tender, invited tender, negotiation or another fair and competitive method. For another method, describe how it lets candidates compete.',
  },
  SELECTION_NOT_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：该遴选当前状态为 {state}，已经结束，不再变更。如需继续，请重新发起遴选。',
    en: 'Platform rule: the selection is {state} and has ended, so it no longer changes. Open a new selection to go on.',
  },
  SELECTION_DECIDED_BEFORE_OPENING: {
    basis: 'DESIGN',
    zh: '平台规则：集体决策日期 {decidedOn} 早于遴选发起日期 {openedOn}。请登记针对本次遴选结果的集体决策。',
    en: 'Platform rule: the collective decision of {decidedOn} lies before the opening of the selection on {openedOn}. Record the decision that was taken on the outcome of this selection.',
  },
  //
  CANDIDATE_NOT_LEGAL_PERSON: {
    basis: 'LAW',
    zh: '运营机构应当是法人，自然人和非法人组织不得担任（当前为 {legalForm}）。请改由法人参加遴选。',
    en: 'An operator is a legal person; a natural person or an unincorporated body cannot be one (here: {legalForm}). Enter a legal person instead.',
  },
  CANDIDATE_NOT_OPERATOR: {
    basis: 'DESIGN',
    zh: '平台规则：该单位在平台登记的类型为 {kind}，无法开设运营岗位。请先由实施机构将其登记为运营机构。',
    en: 'Platform rule: the organisation is registered as {kind}, which has no operator roles. Have the implementing agency register it as an operator first.',
  },
  CANDIDATE_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：该单位当前状态为 {state}，未处于启用状态。请待其启用后再办理。',
    en: 'Platform rule: the organisation is {state} and not active. Try again once it is active.',
  },
  //
  CANDIDATE_WITHOUT_EVIDENCE: {
    basis: 'LAW',
    zh: '候选单位下列能力没有证明材料：{missing}。请补充材料后再决定，或者另选候选单位。',
    en: 'There is no evidence on file for these abilities of the candidate: {missing}. Add it before deciding, or appoint another candidate.',
  },
  CANDIDATE_STANDING_NOT_GOOD: {
    basis: 'LAW',
    zh: '候选单位的 {standing} 状况不良好，不得选为运营机构。请另选候选单位；情况有变的，请更新其记录。',
    en: 'The {standing} standing of the candidate is not good, so it is not appointed. Appoint another candidate, or update the record if its standing has changed.',
  },
  CANDIDATE_RECORDER_DECIDES: {
    basis: 'DESIGN',
    zh: '平台规则：录入或者补充该候选单位材料的人员不得决定其选任。请由实施机构的其他人员决定。',
    en: 'Platform rule: who entered the candidate or its evidence does not decide on it. Have another person at the agency decide.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
