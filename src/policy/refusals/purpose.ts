import type { RefusalText } from './refusal-text';

/** Why the rules about purposes and free use refuse. */
export const PURPOSE_REFUSALS = {
  // D-01
  FREE_ORDER_CHARGED: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的订单免费，不得收取 {total} 元。请取消收费。',
    en: 'An order for the public interest is free and cannot be charged {total} yuan. Remove the charge.',
  },
  FREE_ORDER_TAKES_NO_PAYMENT: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的订单免费，不得收款。如已收款，请退还付款单位。',
    en: 'An order for the public interest is free and takes no payment. If money was received, return it to the payer.',
  },
  // D-02
  CHARGE_BEYOND_FEE: {
    basis: 'LAW',
    zh: '除公共数据运营服务费外不得收取其他费用：订单总额 {total} 元，服务费 {fee} 元。请重新报价。',
    en: 'Nothing but the operation service fee may be charged: the order total is {total} yuan, the fee {fee} yuan. Ask for a new quote.',
  },
  // D-03
  PURPOSE_DIFFERS_FROM_OFFERING: {
    basis: 'DESIGN',
    zh: '平台规则：申报的用途 {declared} 与供给的用途 {offered} 不一致。请选择与用途相符的供给。',
    en: 'Platform rule: the declared purpose {declared} differs from the purpose {offered} of the offering. Choose the offering that fits the purpose.',
  },
  OFFERING_NOT_OF_PRODUCT: {
    basis: 'DESIGN',
    zh: '平台规则：所选供给不属于产品 {product}。请在该产品的供给中选择。',
    en: 'Platform rule: the offering does not belong to product {product}. Choose one of its own offerings.',
  },
  // D-04
  FREE_USE_APPLICATION_INCOMPLETE: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请缺少 {missing}。请补充后重新提交。',
    en: 'Platform rule: the application for free use lacks {missing}. Complete it and submit again.',
  },
  FREE_USE_PERIOD_INVALID: {
    basis: 'DESIGN',
    zh: '平台规则：使用期限 {periodFrom} 至 {periodTo} 无效。起始日不得晚于截止日，截止日不得早于今天。',
    en: 'Platform rule: the period from {periodFrom} to {periodTo} is not valid. Let it begin no later than it ends, and end no earlier than today.',
  },
  FREE_USE_NOT_APPLIED_FOR: {
    basis: 'DESIGN',
    zh: '平台规则：用于公共治理、公益事业的订单须经申请。请用 applyFreeUse 提交无偿使用申请。',
    en: 'Platform rule: an order for the public interest is applied for and not placed. Hand in an application for free use with applyFreeUse.',
  },
  FREE_USE_CONDITIONS_NOT_ACCEPTED: {
    basis: 'DESIGN',
    zh: '平台规则：尚未接受使用条件 {missing}。请逐项阅读并接受后重新提交。',
    en: 'Platform rule: the conditions {missing} are not accepted. Read and accept each of them, then hand it in again.',
  },
  FREE_USE_CONDITIONS_NOT_OFFERED: {
    basis: 'DESIGN',
    zh: '平台规则：该供给未设使用条件 {unasked}。请只接受该供给列明的条件。',
    en: 'Platform rule: the offering does not ask for {unasked}. Accept the conditions that the offering names, and no others.',
  },
  // D-05
  FREE_USE_BASIS_NOT_PROVED: {
    basis: 'DESIGN',
    zh: '平台规则：企业申请无偿使用，须证明该用途属于公共治理或者公益事业。请提供委托、立项批准或者公益登记及其文号，并提交证明文件。',
    en: 'Platform rule: a firm that applies for free use must prove that the use serves the public. Give a commission, project approval or welfare registration with its reference, and hand in a document that shows it.',
  },
  STATUTORY_DUTY_NOT_OF_APPLICANT: {
    basis: 'DESIGN',
    zh: '平台规则：法定职责只能由承担该职责的公共机构主张。请改用委托、立项批准或者公益登记作为依据。',
    en: 'Platform rule: a statutory duty can be claimed only by a public body that has it. Use a commission, project approval or welfare registration instead.',
  },
  // D-06
  FREE_USE_NOT_DECIDED_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请由该产品授权协议的实施机构审定。请将本项交由该实施机构办理。',
    en: 'Platform rule: a request for free use is decided by the implementing agency of the agreement. Leave this to that agency.',
  },
  APPLICANT_DECIDES_FREE_USE: {
    basis: 'DESIGN',
    zh: '平台规则：申请人不得审定自己的无偿使用申请。请由实施机构的其他人员审定。',
    en: 'Platform rule: the person who applied cannot decide the request. Have another person at the agency decide.',
  },
  ORDER_NOT_OF_FREE_PURPOSE: {
    basis: 'DESIGN',
    zh: '平台规则：该订单用于产业发展，不属于无偿使用申请。请按收费订单办理。',
    en: 'Platform rule: this order is for industry and is no request for free use. Treat it as a charged order.',
  },
  FORM_CHECKER_DECIDES_FREE_USE: {
    basis: 'DESIGN',
    zh: '平台规则：形式审查人不得再确认用途。请由实施机构的其他人员审定。',
    en: 'Platform rule: who checked the form cannot confirm the purpose. Have another person at the agency decide.',
  },
  FREE_USE_FORM_NOT_CHECKED_BY_OPERATOR: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请的形式由该产品的运营机构审查。请将本项交由该运营机构办理。',
    en: 'Platform rule: the form of a free request is checked by the operator of the product. Leave this to that operator.',
  },
  APPLICANT_CHECKS_FREE_USE_FORM: {
    basis: 'DESIGN',
    zh: '平台规则：申请人不得审查自己的申请。请由运营机构的其他人员审查。',
    en: 'Platform rule: the person who applied cannot check the form. Have another person at the operator check it.',
  },
  FREE_USE_RETURNED_WITHOUT_GAPS: {
    basis: 'DESIGN',
    zh: '平台规则：退回申请须一次列明全部缺项。请列明缺项后重新提交。',
    en: 'Platform rule: a returned application lists every gap. List them and try again.',
  },
  FREE_USE_PASSED_WITH_GAPS: {
    basis: 'DESIGN',
    zh: '平台规则：列有 {gaps} 处缺项的申请不能通过形式审查。请退回申请人补正，或者删去缺项。',
    en: 'Platform rule: an application with {gaps} gaps does not pass. Return it to be completed, or take the gaps away.',
  },
  FREE_USE_STATE_FORBIDS: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用申请当前状态为 {state}，不能变更为 {nextState}。请查看申请当前可以办理的事项。',
    en: 'Platform rule: the application is in state {state} and cannot become {nextState}. Look at what can be done with it now.',
  },
  // D-07
  FREE_GRANT_WITHOUT_LIMITS: {
    basis: 'DESIGN',
    zh: '平台规则：批准无偿使用须写明数量和截止日期，数量为不小于 1 的整数。请补充后重新提交。',
    en: 'Platform rule: a free grant states its quota, a whole number from 1, and its end date. Add them and try again.',
  },
  FREE_GRANT_BEYOND_APPLICATION: {
    basis: 'DESIGN',
    zh: '平台规则：批准的截止日期 {endsOn} 晚于申请的截止日期 {appliedUntil}。请在申请期限内批准。',
    en: 'Platform rule: the grant would end on {endsOn}, later than the {appliedUntil} applied for. Grant it within the period applied for.',
  },
  FREE_GRANT_QUOTA_BEYOND_APPLICATION: {
    basis: 'DESIGN',
    zh: '平台规则：批准的数量 {quota} 多于申请的数量 {applied}。请在申请数量内批准。',
    en: 'Platform rule: the grant of {quota} units is more than the {applied} applied for. Grant at most what was applied for.',
  },
  FREE_GRANT_NOT_RUNNING: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用期限为 {startsOn} 至 {endsOn}，当前不在期限内。请在期限内办理，或者重新申请。',
    en: 'Platform rule: the free grant runs from {startsOn} to {endsOn} and not now. Act within that period, or apply anew.',
  },
  FREE_GRANT_QUOTA_EXCEEDED: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用数量 {quantity} 超过批准的数量 {quota}。请减少数量，或者重新申请。',
    en: 'Platform rule: {quantity} would exceed the granted quota of {quota}. Reduce the quantity, or apply anew.',
  },
  // D-08
  FREE_GRANT_STOPPED: {
    basis: 'DESIGN',
    zh: '平台规则：该无偿使用因涉嫌转供或者改变用途已停止。请等待实施机构裁定，或者按产业发展用途订购。',
    en: 'Platform rule: this free use is stopped on suspicion of onward supply or another purpose. Wait for the ruling of the agency, or order for industry.',
  },
  CASE_NOT_RULED_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：案件由授权协议的实施机构裁定。请将本项交由该实施机构办理。',
    en: 'Platform rule: a case is ruled on by the implementing agency of the agreement. Leave this to that agency.',
  },
  CASE_RULED_BEFORE: {
    basis: 'DESIGN',
    zh: '平台规则：案件已经裁定。如有新的事实，请先重新立案再作裁定。',
    en: 'Platform rule: the case is ruled on already. If there are new facts, reopen it first and rule again.',
  },
  CASE_RULED_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：裁定须说明理由。请填写理由。',
    en: 'Platform rule: a ruling states its reason. Give the reason.',
  },
  CASE_ORDER_NOT_NEEDED: {
    basis: 'DESIGN',
    zh: '平台规则：裁定 {ruling} 不需要订单。请去掉订单，或者改为以订单补正。',
    en: 'Platform rule: the ruling {ruling} takes no order. Leave the order out, or rule to regularise by it.',
  },
  CASE_NEEDS_INDUSTRY_ORDER: {
    basis: 'DESIGN',
    zh: '平台规则：补正只能以同一使用单位对同一产品的产业发展用途订单办理，订单须已付款，用途意向为 {useIntent}。请先由使用单位下单并付款。',
    en: 'Platform rule: to regularise needs an order for industry by the same user of the same product, paid, with the intent {useIntent}. Have the user place and pay it first.',
  },
  CASE_NOT_TO_REOPEN: {
    basis: 'DESIGN',
    zh: '平台规则：案件尚未裁定，无需重新立案。请直接作出裁定。',
    en: 'Platform rule: the case is not ruled on yet and needs no reopening. Rule on it as it stands.',
  },
  // D-09
  REDEVELOPMENT_OF_FREE_GRANT: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用的产品不得用于再开发。请按产业发展用途订购后再开发。',
    en: 'Platform rule: what is granted free is not redeveloped. Order the product for industry to redevelop it.',
  },
  // D-10
  FREE_GRANT_SUSPENDED: {
    basis: 'DESIGN',
    zh: '平台规则：该无偿使用因报告逾期已中止。请提交使用情况和成效报告，经认可后恢复。',
    en: 'Platform rule: this free use is suspended for its overdue report. File the report; once it is accepted, the use goes on.',
  },
  FREE_USE_REPORT_OWED: {
    basis: 'DESIGN',
    zh: '平台规则：产品 {product} 的无偿使用报告应于 {dueOn} 前提交，尚未办结，不予批准新的无偿使用。请先提交该报告。',
    en: 'Platform rule: the report on the free use of {product} was due on {dueOn} and is still owed, so that no further free use is granted. File that report first.',
  },
  FREE_USE_REPORT_STATE_FORBIDS: {
    basis: 'DESIGN',
    zh: '平台规则：使用报告当前状态为 {state}，不能变更为 {nextState}。请查看报告当前可以办理的事项。',
    en: 'Platform rule: the report is in state {state} and cannot become {nextState}. Look at what can be done with it now.',
  },
  FREE_USE_REPORT_RETURNED_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：退回使用报告须说明理由。请填写理由。',
    en: 'Platform rule: a returned report is given a reason. Give the reason.',
  },
  FREE_USE_REPORT_NOT_OVERDUE: {
    basis: 'DESIGN',
    zh: '平台规则：使用报告状态为 {state}，期限为 {dueOn}，并未逾期。请在期限届满后再审查。',
    en: 'Platform rule: the report is {state} and due on {dueOn}; it is not overdue. Review it once that day has passed.',
  },
  FREE_USE_REPORT_EXTENSION_INVALID: {
    basis: 'DESIGN',
    zh: '平台规则：延长后的期限应当晚于 {today}，不晚于 {latest}。请重新确定期限。',
    en: 'Platform rule: the new last day lies after {today} and no later than {latest}. Choose another day.',
  },
  // D-11
  FREE_USE_COST_NOT_BY_OPERATOR: {
    basis: 'DESIGN',
    zh: '平台规则：无偿使用成本由该产品的运营机构记录。请将本项交由该运营机构办理。',
    en: 'Platform rule: the cost of free use is recorded by the operator of the product. Leave this to that operator.',
  },
  FREE_USE_COST_OF_CHARGED_OFFERING: {
    basis: 'LAW',
    zh: '收费供给的成本不得记为无偿使用成本，两者应当单独核算。请选择用于公共治理、公益事业的供给。',
    en: 'The cost of a charged offering is not recorded as cost of free use; the two are kept apart. Choose an offering for the public interest.',
  },
  FREE_USE_COST_OF_FUTURE_YEAR: {
    basis: 'DESIGN',
    zh: '平台规则：{year} 年尚未开始，当前为 {thisYear} 年。请在该年度开始后记录。',
    en: 'Platform rule: the year {year} has not begun; it is {thisYear}. Record the cost once it has.',
  },
  // D-12
  FREE_USE_REJECTED_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：不同意无偿使用申请的，须说明理由。请填写理由。',
    en: 'Platform rule: a rejection of a free request states its reason. Give the reason.',
  },
  FREE_USE_NOT_REFUSED: {
    basis: 'DESIGN',
    zh: '平台规则：该申请没有被拒绝，无需复核。请查看申请当前的状态。',
    en: 'Platform rule: the application was not refused, so that there is nothing to appeal. Look at where it stands now.',
  },
  FREE_USE_APPEALED_BEFORE: {
    basis: 'DESIGN',
    zh: '平台规则：该申请已复核一次，不再受理复核。请补充事实后重新申请。',
    en: 'Platform rule: the application was appealed once, and no second appeal is taken. Apply anew with further facts.',
  },
  FREE_USE_APPEAL_LATE: {
    basis: 'DESIGN',
    zh: '平台规则：复核申请期限已于 {lastDay} 届满。请补充事实后重新申请。',
    en: 'Platform rule: the time to appeal ended on {lastDay}. Apply anew with further facts.',
  },
  FREE_USE_APPEAL_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：申请复核须说明理由。请填写理由。',
    en: 'Platform rule: an appeal states its grounds. Give them.',
  },
  FREE_USE_APPEAL_DECIDED_BY_REFUSER: {
    basis: 'DESIGN',
    zh: '平台规则：复核须由原决定人以外的人员办理。请由实施机构的其他人员办理。',
    en: 'Platform rule: an appeal is decided by another person than the one who refused. Have another person at the agency decide.',
  },
  // D-13
  FEE_WITHOUT_ITS_DISCOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：技术服务费承担比例 {percent}% 高于优惠政策允许的 {most}%。请按优惠政策减免。',
    en: 'Platform rule: a share of {percent}% of the fees of technical service is more than the {most}% that the discount leaves. Apply the discount.',
  },
  // F-13
  MISUSE_NOT_REPORTED_BY_PARTY: {
    basis: 'DESIGN',
    zh: '平台规则：超出用途使用由该产品的运营机构或者授权协议的实施机构报告。请将线索交由其办理。',
    en: 'Platform rule: use beyond the purpose is reported by the operator of the product or the agency of its agreement. Hand what you know to them.',
  },
  MISUSE_WITHOUT_GRANT: {
    basis: 'DESIGN',
    zh: '平台规则：该订单没有获准的无偿使用。请核对订单。',
    en: 'Platform rule: the order has no free grant. Check which order it is.',
  },
  FREE_GRANT_STOPPED_FOR_GOOD: {
    basis: 'DESIGN',
    zh: '平台规则：该无偿使用已经裁定停止。请在该案件中补充材料。',
    en: 'Platform rule: this free use is stopped by a ruling already. Add to that case what is new.',
  },
  MISUSE_WITHOUT_EVIDENCE: {
    basis: 'DESIGN',
    zh: '平台规则：报告超出用途使用须附证据。请填写证据。',
    en: 'Platform rule: who reports use beyond the purpose shows evidence. Give it.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
