import type { BilingualText } from '../refusals';
import type { NoticeKind } from '../vocabulary';

interface NoticeText extends BilingualText {
  /** What has happened, for who reads the API. */
  readonly meaning: string;
  /** What fills the placeholders; whoever notifies gives all of them. */
  readonly params: readonly string[];
}

/**
 * What an organisation reads in a notice of each kind: what happened, then what to do. Placeholders are ICU messages.
 * A notice about a duty is given `kind` and reads as its title in the reader's language, under `{title}`.
 */
export const NOTICE_TEXTS = {
  DUTY_OPENED: {
    meaning: 'The organisation was given something to do.',
    params: ['kind', 'about', 'dueOn'],
    zh: '新任务：{title}（{about}）。{dueOn, select, NONE {请尽快办理} other {请在{dueOn}当日及以前办理}}。',
    en: 'New duty: {title} ({about}). {dueOn, select, NONE {See to it soon} other {See to it on or before {dueOn}}}.',
  },
  DUTY_DUE_SOON: {
    meaning: 'The last day of a duty comes near.',
    params: ['kind', 'about', 'dueOn'],
    zh: '即将到期：{title}（{about}）。请在{dueOn}当日及以前办理。',
    en: 'Due soon: {title} ({about}). See to it on or before {dueOn}.',
  },
  DUTY_MOVED: {
    meaning: 'The day of a duty was counted anew, because the holidays of its year were published.',
    params: ['kind', 'about', 'dueOn'],
    zh: '放假安排已公布，任务期限已重新计算：{title}（{about}）。请在{dueOn}当日及以前办理。',
    en: 'The holidays were published and the deadline was counted anew: {title} ({about}). See to it on or before {dueOn}.',
  },
  DUTY_OVERDUE: {
    meaning: 'A duty was not done in time.',
    params: ['kind', 'about', 'dueOn'],
    zh: '已经逾期：{title}（{about}），期限为{dueOn}。请立即办理，办结后仍记为逾期。',
    en: 'Overdue: {title} ({about}) was due on {dueOn}. See to it now; it stays on record as late.',
  },
  DUTY_ESCALATED: {
    meaning: 'Another organisation, which this one follows up, has not done its duty in time.',
    params: ['kind', 'about', 'dueOn', 'holder'],
    zh: '{holder}未按期办理：{title}（{about}），期限为{dueOn}。请督促办理。',
    en: '{holder} has not done in time: {title} ({about}), due on {dueOn}. Please follow it up.',
  },
  DATA_REQUEST_REVIEWED: {
    meaning: 'A supplying department has reviewed a data request.',
    params: ['ruling', 'opinion'],
    zh: '用数申请已由一个数据提供单位审核：{ruling, select, APPROVE {同意} other {不同意}}，意见：{opinion}。请查看申请的审核进展。',
    en: 'A supplying department has reviewed the data request: {ruling, select, APPROVE {approved} other {rejected}}; opinion: {opinion}. See in the request how it stands.',
  },
  DEMAND_ANSWERED: {
    meaning: 'The operator has answered a demand.',
    params: ['title', 'text'],
    zh: '数据需求“{title}”已获答复：{text}。请查看需求的后续办理。',
    en: 'The demand “{title}” was answered: {text}. See in the demand how it goes on.',
  },
  SIGNATURE_VOIDED: {
    meaning: 'An agreement was changed after the organisation had signed it.',
    params: ['agreement'],
    zh: '授权运营协议{agreement}的内容在贵方签署后有变更，原签署不再有效。请核对新的内容后重新签署。',
    en: 'The content of the agreement {agreement} was changed after your side signed it, so that signature no longer counts. Check the content as it stands and sign again.',
  },
  AGREEMENT_REOPENED: {
    meaning: 'An agreement that all parties had signed went back to its draft.',
    params: ['agreement', 'reason'],
    zh: '授权运营协议{agreement}已退回起草，各方的签署不再有效。理由：{reason}。请待内容修改后重新签署。',
    en: 'The agreement {agreement} went back to its draft, and the signatures of all parties no longer count. Reason: {reason}. Sign again once its content has been changed.',
  },
  AGREEMENT_SIGNED: {
    meaning: 'The last party has signed an agreement.',
    params: ['agreement', 'startsOn', 'endsOn'],
    zh: '授权运营协议{agreement}已由各方签署，期限自{startsOn}至{endsOn}。请实施机构办理备案并启用协议。',
    en: 'All parties have signed the agreement {agreement}; its term runs from {startsOn} to {endsOn}. The agency now files it and lets it start.',
  },
  AGREEMENT_ACTIVATED: {
    meaning: 'An agreement has started.',
    params: ['agreement'],
    zh: '授权运营协议{agreement}已启用。可以在授权范围内开展运营。',
    en: 'The agreement {agreement} has started. You may act within its scope.',
  },
  BREACH_RECORDED: {
    meaning: 'The operator was refused the use of resources outside its scope, and that is on record.',
    params: ['agreement', 'resources'],
    zh: '运营机构在授权运营协议{agreement}之下试图超出授权范围使用或者提供数据资源，已被拒绝并记录：{resources}。请核实情况，必要时要求其改正。',
    en: 'Under the agreement {agreement} the operator tried to use or supply resources outside the authorised scope; it was refused and recorded: {resources}. Look into it and, if needed, demand a correction.',
  },
  AGREEMENT_SUSPENDED: {
    meaning: 'An agreement was suspended.',
    params: ['agreement'],
    zh: '授权运营协议{agreement}已中止。请查看协议中的中止范围和整改要求，并按期整改。',
    en: 'The agreement {agreement} is suspended. See in the agreement what stops and what has to be corrected, and correct it in time.',
  },
  AGREEMENT_RESTORED: {
    meaning: 'A suspended agreement is active again.',
    params: ['agreement'],
    zh: '授权运营协议{agreement}已恢复。被中止的业务可以继续办理。',
    en: 'The agreement {agreement} is restored. What was stopped may go on.',
  },
  CORRECTION_REPORTED: {
    meaning: 'The operator has reported that a breach is corrected.',
    params: ['agreement', 'clause'],
    zh: '运营机构已反馈授权运营协议{agreement}（{clause}）的改正情况。请审核并决定是否恢复。',
    en: 'The operator has reported its correction under the agreement {agreement} ({clause}). Review the report and decide on the restoration.',
  },
  CORRECTION_REJECTED: {
    meaning: 'The agency does not accept a report of correction.',
    params: ['agreement', 'clause', 'reason'],
    zh: '授权运营协议{agreement}（{clause}）的改正反馈未被认可：{reason}。请在期限届满前重新改正并反馈。',
    en: 'The report of the correction under the agreement {agreement} ({clause}) was not accepted: {reason}. Correct it and report anew before the deadline.',
  },
  CORRECTION_LAPSED: {
    meaning: 'A breach was not corrected in time.',
    params: ['agreement', 'clause', 'dueOn'],
    zh: '授权运营协议{agreement}（{clause}）的改正期限已于{dueOn}届满，未按要求改正。请查看协议当前的状态和范围。',
    en: 'The deadline of {dueOn} for a correction under the agreement {agreement} ({clause}) has passed uncorrected. See where the agreement and its scope stand now.',
  },
  AGREEMENT_EXPIRING: {
    meaning: 'The end of an agreement comes near, and with it the last day for its renewal.',
    params: ['agreement', 'endsOn', 'applyBy'],
    zh: '授权运营协议{agreement}将于{endsOn}期满。需要续期的，请在{applyBy}当日及以前申请。',
    en: 'The agreement {agreement} ends on {endsOn}. To go on, apply for its renewal on or before {applyBy}.',
  },
  AGREEMENT_EXPIRED: {
    meaning: 'An agreement has ended by its term.',
    params: ['agreement', 'endsOn'],
    zh: '授权运营协议{agreement}已于{endsOn}期满。请按退出任务逐项办理。',
    en: 'The agreement {agreement} ended on {endsOn}. Carry out the duties of the exit one by one.',
  },
  AGREEMENT_TERMINATED: {
    meaning: 'An agreement was ended before its term.',
    params: ['agreement'],
    zh: '授权运营协议{agreement}已终止。请按退出任务逐项办理。',
    en: 'The agreement {agreement} is terminated. Carry out the duties of the exit one by one.',
  },
  RENEWAL_APPLIED: {
    meaning: 'The operator has applied for a renewal.',
    params: ['agreement'],
    zh: '运营机构已申请授权运营协议{agreement}续期。请附年度评估结果作出决定。',
    en: 'The operator has applied for renewal of the agreement {agreement}. Attach the annual evaluations and decide.',
  },
  RENEWAL_LATE_ADMITTED: {
    meaning: 'An application for renewal may still be filed after its time.',
    params: ['agreement', 'endsOn'],
    zh: '已同意破例受理授权运营协议{agreement}的逾期续期申请，协议于{endsOn}期满。请在期满前提出申请。',
    en: 'A late application for renewal of the agreement {agreement} is let in. Apply before it ends on {endsOn}.',
  },
  RENEWAL_APPROVED: {
    meaning: 'An agreement was renewed.',
    params: ['agreement', 'endsOn'],
    zh: '授权运营协议{agreement}的续期申请已同意，期限至{endsOn}。请查看协议的新期限。',
    en: 'The renewal of the agreement {agreement} is approved; it now ends on {endsOn}. See its new term.',
  },
  RENEWAL_REJECTED: {
    meaning: 'An agreement is not renewed.',
    params: ['agreement', 'reason'],
    zh: '授权运营协议{agreement}的续期申请未获同意：{reason}。请做好期满退出的准备。',
    en: 'The renewal of the agreement {agreement} is rejected: {reason}. Prepare for its end.',
  },
  EARLY_TERMINATION_APPLIED: {
    meaning: 'The operator has applied for an early end.',
    params: ['agreement'],
    zh: '运营机构已申请提前终止授权运营协议{agreement}。请决定是否终止。',
    en: 'The operator has applied for an early end of the agreement {agreement}. Decide whether it ends.',
  },
  EARLY_TERMINATION_DECLINED: {
    meaning: 'An early end was declined.',
    params: ['agreement', 'reason'],
    zh: '提前终止授权运营协议{agreement}的申请未获同意：{reason}。协议继续履行。',
    en: 'The early end of the agreement {agreement} is declined: {reason}. The agreement goes on.',
  },
  SCOPE_EXTENDED: {
    meaning: 'Resources have entered the scope of an agreement.',
    params: ['agreement', 'count'],
    zh: '授权运营协议{agreement}的授权范围增加了{count}项数据资源。可以在新的用数申请和产品清单中使用。',
    en: '{count, plural, one {# resource has} other {# resources have}} entered the scope of the agreement {agreement}. Use them in new data requests and product lists.',
  },
  SCOPE_REDUCED: {
    meaning: 'Resources have left the scope of an agreement.',
    params: ['agreement', 'count'],
    zh: '授权运营协议{agreement}的授权范围减少了{count}项数据资源。请停止使用这些资源，并查看受影响的产品。',
    en: '{count, plural, one {# resource has} other {# resources have}} left the scope of the agreement {agreement}. Stop using what has left it and look at the products concerned.',
  },
  RESOURCE_STALE: {
    meaning: 'A resource was not updated as often as it should be.',
    params: ['resource', 'dueOn'],
    zh: '数据资源{resource}未按更新频率更新，应于{dueOn}当日及以前更新。请尽快更新并登记。',
    en: 'The resource {resource} was not updated as often as it should be: an update was due on {dueOn}. Update it and record that.',
  },
  RESOURCE_BARRED: {
    meaning: 'A resource may not be used in authorised operation.',
    params: ['resource', 'reason'],
    zh: '数据资源{resource}已被禁止使用，原因：{reason}。该资源已移出各授权范围，如有异议请联系实施机构。',
    en: 'The use of the resource {resource} is barred: {reason}. It has left every scope; contact the implementing agency if you object.',
  },
  RESOURCE_BAR_LIFTED: {
    meaning: 'A resource may be used again.',
    params: ['resource', 'reason'],
    zh: '数据资源{resource}的禁止使用标记已解除，说明：{reason}。需要授权运营的，请由实施机构重新纳入授权范围。',
    en: 'The bar on the resource {resource} is lifted: {reason}. Where it is to be authorised, the agency puts it into a scope again.',
  },
  REGRADING_PROPOSED: {
    meaning: 'A new grade was proposed for a resource.',
    params: ['resource', 'holder'],
    zh: '{holder}申请将重要数据{resource}降为一般数据。请核对脱敏证明和行业标准后审核。',
    en: '{holder} proposes to grade the important resource {resource} as general. Check its evidence and sector standard, then decide.',
  },
  REGRADING_DECIDED: {
    meaning: 'A new grade of a resource was decided on.',
    params: ['resource', 'ruling'],
    zh: '数据资源{resource}的降级申请已审核：{ruling, select, APPROVE {同意，现为一般数据} other {不同意，仍为重要数据}}。请查看申请中的审核意见。',
    en: 'The proposal to re-grade the resource {resource} was {ruling, select, APPROVE {approved; it is general data now} other {rejected; it stays important data}}. See the reason in the proposal.',
  },
  PRODUCT_LIST_DECIDED: {
    meaning: 'The implementing agency has ruled on items of a product list.',
    params: ['list', 'approved', 'returned', 'rejected'],
    zh: '清单“{list}”的审定结果：批准 {approved} 项，退回 {returned} 项，驳回 {rejected} 项。请查看各项的意见。',
    en: 'Rulings on the list “{list}”: {approved} approved, {returned} returned, {rejected} rejected. See the reason of each item.',
  },
  PRODUCT_STOPPED: {
    meaning: 'A product takes no new orders.',
    params: ['product'],
    zh: '产品{product}已停止接受新订单。请查看产品的状态和原因。',
    en: 'The product {product} takes no new orders. See the state of the product and its reason.',
  },
  PRODUCT_RESUMED: {
    meaning: 'A product takes orders again.',
    params: ['product'],
    zh: '产品{product}已恢复接受新订单。可以继续办理。',
    en: 'The product {product} takes orders again. You may go on.',
  },
  GUIDED_PRICE_ISSUED: {
    meaning: 'A product was given a guided price.',
    params: ['product', 'document', 'effectiveFrom'],
    zh: '产品{product}的政府指导价（{document}）将自{effectiveFrom}起执行。请核对收费标准，高于指导价的不得收取。',
    en: 'A guided price of the product {product} ({document}) applies from {effectiveFrom}. Check the tariff: nothing above it is charged.',
  },
  GUIDED_PRICE_REVOKED: {
    meaning: 'A guided price of a product was revoked.',
    params: ['product', 'document', 'effectiveFrom'],
    zh: '产品{product}的政府指导价自{effectiveFrom}起废止（{document}），此后不得销售。请等待新的指导价。',
    en: 'The guided price of the product {product} is revoked from {effectiveFrom} ({document}), and nothing is sold from then. Wait for a new one.',
  },
  ORDER_HELD: {
    meaning: 'An order is held.',
    params: ['product'],
    zh: '产品{product}的一笔订单已暂停。请查看订单的状态和原因，恢复后会另行通知。',
    en: 'An order of the product {product} is held. See the state of the order and its reason; you will be told when it goes on.',
  },
  ORDER_RELEASED: {
    meaning: 'An order that was held goes on.',
    params: ['product'],
    zh: '产品{product}的一笔订单已恢复。可以继续办理。',
    en: 'An order of the product {product} goes on. You may continue with it.',
  },
  ORDER_MAY_FINISH: {
    meaning: 'A running order may be brought to its end although its product takes no new ones.',
    params: ['product'],
    zh: '产品{product}已停止接受新订单，此前的一笔订单可以继续办理至完成。请及时办理。',
    en: 'The product {product} takes no new orders; an order that was placed before may be carried to its end. See to it in time.',
  },
  DERIVED_PRODUCT_HELD: {
    meaning: 'A derived product is held because of what it is built on.',
    params: ['product'],
    zh: '再开发产品{product}因上游产品停止而暂停。请查看其上游产品的状态，恢复后会另行通知。',
    en: 'The derived product {product} is held because a product it is built on was stopped. See the products it is built on; you will be told when it goes on.',
  },
  DERIVED_PRODUCT_RELEASED: {
    meaning: 'A derived product that was held goes on.',
    params: ['product'],
    zh: '再开发产品{product}已恢复。可以继续对外提供。',
    en: 'The derived product {product} goes on. You may offer it again.',
  },
  DEMAND_REOPENED: {
    meaning: 'A demand is open again because the data request for it failed.',
    params: ['title'],
    zh: '为需求“{title}”提出的用数申请未获同意或者已撤回，该需求重新等待运营机构答复。请等待答复，或者撤回需求。',
    en: 'The data request for the demand “{title}” was rejected or withdrawn; the operator owes an answer anew. Wait for it, or withdraw the demand.',
  },
  DEMAND_LAPSED: {
    meaning: 'A demand has ended with the agreement that it was addressed to.',
    params: ['title'],
    zh: '需求“{title}”所属的授权运营协议已终止或者期满，该需求随之终结。仍有需要的，请向其他协议的运营机构提出。',
    en: 'The agreement to which the demand “{title}” was addressed has ended, and the demand with it. If you still need it, post it under another agreement.',
  },
  DATA_REQUEST_LAPSED: {
    meaning: 'An undecided data request has ended with its agreement.',
    params: ['scenario'],
    zh: '场景“{scenario}”的用数申请因授权运营协议终止或者期满而终结。无需再审核或者办理；仍需使用的，请在新协议下重新申请。',
    en: 'The data request for the scenario “{scenario}” has ended with its agreement. It needs no review any more; request the data anew under a new agreement if it is still needed.',
  },
  MAXIMUM_REVENUE_FIXED: {
    meaning: 'The pricing office has fixed the maximum permitted revenue of an authorised operation.',
    params: ['agreement', 'from', 'to', 'amount', 'document'],
    zh: '授权运营协议{agreement}自{from}至{to}的最高准许收入已核定为 {amount} 元（{document}）。请在其以内安排收费标准。',
    en: 'The maximum permitted revenue under the agreement {agreement} from {from} to {to} is {amount} yuan ({document}). Keep the prices within it.',
  },
  PRICE_PROPOSAL_RULED: {
    meaning: 'The pricing office has ruled on proposed guided prices.',
    params: ['agreement', 'report', 'ruling', 'reason'],
    zh: '授权运营协议{agreement}的指导价建议（{report}）：{ruling, select, ISSUED {已发布，文号 {reason}} other {未采纳，理由：{reason}}}。请查看建议。',
    en: 'The guided prices proposed under the agreement {agreement} ({report}) were {ruling, select, ISSUED {issued by document {reason}} other {declined: {reason}}}. See the proposal.',
  },
  TRIAL_TARIFF_RULED: {
    meaning: 'The implementing agency has ruled on a trial tariff.',
    params: ['product', 'ruling', 'from', 'reason'],
    zh: '产品{product}自{from}起的试行收费标准{ruling, select, CONFIRMED {已获确认，文号{reason}。请自该日起按其收费} other {未获确认，理由：{reason}。可修改后重新提交}}。',
    en: 'The trial tariff of the product {product} from {from} was {ruling, select, CONFIRMED {confirmed, document {reason}. Charge by it from that day} other {declined. Reason: {reason}. Hand in another one}}.',
  },
  TRIAL_TARIFF_LASTS: {
    meaning: 'A trial tariff has lasted for the months after which its end is thought of.',
    params: ['product', 'from', 'months'],
    zh: '产品{product}自{from}起试行收费，已满{months, number}个月。试行继续有效；请实施机构在有完整运营年度后书面申请定价。',
    en: 'The product {product} has been charged on trial since {from}, for {months, number} months. The trial goes on; the agency applies in writing for pricing once there is a complete operating year.',
  },
  REVENUE_LINE_REACHED: {
    meaning: 'The revenue of the year has reached a share of the maximum permitted revenue.',
    params: ['agreement', 'percent', 'revenue', 'maximum'],
    zh: '授权运营协议{agreement}本年累计收入 {revenue} 元，已达到最高准许收入 {maximum} 元的 {percent}%。销售不受影响，请关注年度偏离情况。',
    en: 'Revenue under the agreement {agreement} has come to {revenue} yuan, {percent}% of the maximum of {maximum} yuan or more. Sales go on; mind the deviation of the year.',
  },
  ANNUAL_RESULT_FOUND: {
    meaning: 'A year of an authorised operation was compared with its maximum permitted revenue.',
    params: ['agreement', 'from', 'to', 'revenue', 'maximum', 'difference', 'next'],
    zh: '授权运营协议{agreement}自{from}至{to}实际收入 {revenue} 元，最高准许收入 {maximum} 元，相差 {difference} 元。{next, select, ADJUST_TARIFFS {请调整具体收费标准} ADJUST_CEILINGS {请调整上限收费标准} other {无需调整}}。',
    en: 'Under the agreement {agreement} {revenue} yuan came in from {from} to {to}, against a maximum of {maximum}: a difference of {difference}. {next, select, ADJUST_TARIFFS {The tariffs are to be adjusted} ADJUST_CEILINGS {The ceilings are to be adjusted} other {Nothing has to be adjusted}}.',
  },
  EVALUATION_CYCLE_CLOSED: {
    meaning: 'An evaluation cycle of an authorised operation was closed.',
    params: ['agreement', 'from', 'to', 'excess', 'instalments'],
    zh: '授权运营协议{agreement}自{from}至{to}的评估周期已结算，超额收入 {excess} 元，在以后 {instalments} 个周期内扣减。请据此安排。',
    en: 'The evaluation cycle under the agreement {agreement} from {from} to {to} is closed with an excess of {excess} yuan, to be deducted within the next {instalments} cycle(s). Plan accordingly.',
  },
  FREE_USE_RETURNED: {
    meaning: 'The operator has returned an application for free use to be completed.',
    params: ['product', 'gaps'],
    zh: '产品{product}的无偿使用申请已退回补正，共{gaps}处缺项。请在申请中查看缺项，补正后重新提交。',
    en: 'The application for free use of {product} was returned with {gaps, plural, one {# gap} other {# gaps}}. See them in the application, complete it and hand it in again.',
  },
  FREE_USE_GRANTED: {
    meaning: 'A free use was granted.',
    params: ['product', 'quota', 'endsOn'],
    zh: '产品{product}的无偿使用申请已获同意，数量{quota}，截止{endsOn}。请在批准的范围内使用，并按期提交报告。',
    en: 'Free use of {product} is granted: {quota, number} units until {endsOn}. Use it within its limits, and report in time.',
  },
  FREE_USE_REFUSED: {
    meaning: 'A free use was refused and may be appealed.',
    params: ['product', 'reason', 'appealBy'],
    zh: '产品{product}的无偿使用申请未获同意：{reason}。如有异议，请在{appealBy}当日及以前申请复核。',
    en: 'Free use of {product} is refused: {reason}. You may appeal once, on or before {appealBy}.',
  },
  FREE_USE_REJECTED: {
    meaning: 'The refusal of a free use is final.',
    params: ['product'],
    zh: '产品{product}的无偿使用申请未获同意，已经终结。如有新的事实，请重新申请。',
    en: 'The refusal of free use of {product} is final. If there are further facts, apply anew.',
  },
  FREE_USE_REPORT_RULED: {
    meaning: 'The agency has accepted or returned a report of free use.',
    params: ['product', 'ruling', 'reason'],
    zh: '产品{product}的无偿使用报告{ruling, select, ACCEPT {已认可} other {已退回：{reason}}}。{ruling, select, ACCEPT {可以继续在批准的范围内使用} other {请补充后重新提交}}。',
    en: 'The report on the free use of {product} is {ruling, select, ACCEPT {accepted} other {returned: {reason}}}. {ruling, select, ACCEPT {You may go on within the limits of the grant} other {Complete it and file it again}}.',
  },
  FREE_USE_REPORT_EXTENDED: {
    meaning: 'The agency has given more time for an overdue report.',
    params: ['product', 'dueOn'],
    zh: '产品{product}的无偿使用报告期限已延长至{dueOn}。请按期提交。',
    en: 'There is more time for the report on the free use of {product}, until {dueOn}. File it in time.',
  },
  FREE_GRANT_SUSPENDED: {
    meaning: 'A free use was suspended for an overdue report.',
    params: ['product', 'reason'],
    zh: '产品{product}的无偿使用已中止：{reason}。请提交使用情况和成效报告，经认可后恢复。',
    en: 'The free use of {product} is suspended: {reason}. File the report; once it is accepted, the use goes on.',
  },
  FREE_GRANT_STOPPED: {
    meaning: 'A free use was stopped because a misuse was reported.',
    params: ['product'],
    zh: '产品{product}的无偿使用因涉嫌转供或者改变用途已停止。请查看案件，并等待实施机构裁定。',
    en: 'The free use of {product} is stopped on suspicion of onward supply or another purpose. See the case, and wait for the ruling of the agency.',
  },
  FREE_GRANT_RESTORED: {
    meaning: 'A free use that was suspended or stopped goes on.',
    params: ['product'],
    zh: '产品{product}的无偿使用已恢复。可以继续在批准的范围内使用。',
    en: 'The free use of {product} goes on. Stay within the limits of the grant.',
  },
  CASE_OPENED: {
    meaning: 'A case was opened that concerns the organisation.',
    params: ['caseKind', 'about'],
    zh: '已立案：{caseKind, select, FREE_USE_MISUSE {涉嫌无偿使用转供或者改变用途} other {再开发产品源自无偿使用}}（{about}）。请查看案件材料。',
    en: 'A case was opened: {caseKind, select, FREE_USE_MISUSE {onward supply or another purpose of a free use} other {a derived product that descends from a free use}} ({about}). See in the case what it rests on.',
  },
  CASE_RULED: {
    meaning: 'A case that concerns the organisation was ruled on.',
    params: ['about', 'ruling', 'reason'],
    zh: '案件已裁定（{about}）：{ruling, select, STOP {停止} REGULARISE {以产业发展用途订单补正} other {解除}}，理由：{reason}。请按裁定办理。',
    en: 'The case on {about} is ruled on: {ruling, select, STOP {stop} REGULARISE {regularised by an order for industry} other {lifted}}; reason: {reason}. Act on the ruling.',
  },
  CASE_REOPENED: {
    meaning: 'A case that concerns the organisation is looked at again.',
    params: ['about', 'reason'],
    zh: '案件已重新立案（{about}），理由：{reason}。请查看案件材料。',
    en: 'The case on {about} is looked at again: {reason}. See in the case what it rests on.',
  },
} as const satisfies Readonly<Record<NoticeKind, NoticeText>>;

/** What a notice of a kind is filled with. */
export type NoticeParams<Kind extends NoticeKind> = Readonly<
  Record<(typeof NOTICE_TEXTS)[Kind]['params'][number], string | number>
>;
