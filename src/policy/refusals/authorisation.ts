import type { RefusalText } from './refusal-text';

/** Why the rules about agreements, plans and their exit refuse. */
export const AUTHORISATION_REFUSALS = {
  //
  OPERATOR_NOT_APPOINTED: {
    basis: 'LAW',
    zh: '该次遴选尚未选定运营机构，不能起草授权运营协议。请先完成遴选并记录选定的运营机构。',
    en: 'This selection has appointed no operator, so no agreement is drawn up on it. Decide the selection first.',
  },
  APPOINTMENT_HAS_AGREEMENT: {
    basis: 'DESIGN',
    zh: '平台规则：该次遴选已有协议 {agreement} 且尚未终结。请继续办理该协议，不要另行起草。',
    en: 'Platform rule: the agreement {agreement} was made on this appointment and has not ended. Go on with that agreement instead of drawing up another.',
  },
  APPOINTMENT_TAKEN_BACK: {
    basis: 'DESIGN',
    zh: '平台规则：该协议所依据的选任已被撤回，不能签署、启用。请在新的遴选结果上另行起草。',
    en: 'Platform rule: the appointment on which this agreement rests was taken back, so it is neither signed nor started. Draw up another on the outcome of a new selection.',
  },
  PLAN_HAS_OPEN_SELECTION: {
    basis: 'DESIGN',
    zh: '平台规则：整体授权只授予一家运营机构，该方案已有遴选“{selection}”正在进行。请先办结或者取消该遴选。',
    en: 'Platform rule: a whole package is authorised to one operator, and the selection "{selection}" is open on this plan. Decide or cancel that selection first.',
  },
  PLAN_HAS_APPOINTMENT: {
    basis: 'DESIGN',
    zh: '平台规则：整体授权只授予一家运营机构，该方案的遴选“{selection}”已选定运营机构，尚未订立协议。请与其订立协议，或者说明理由取消该遴选。',
    en: 'Platform rule: a whole package is authorised to one operator, and the selection "{selection}" on this plan has appointed one with whom no agreement was made yet. Make it, or cancel that selection with a reason.',
  },
  PLAN_HAS_AGREEMENT: {
    basis: 'DESIGN',
    zh: '平台规则：整体授权只授予一家运营机构，该方案已有协议 {agreement} 且尚未终结。请待该协议终结；仅为草案的，请取消其所依据的遴选。',
    en: 'Platform rule: a whole package is authorised to one operator, and the agreement {agreement} was made on this plan and has not ended. Wait for its end; if it is a draft only, cancel the selection on which it rests.',
  },
  APPOINTMENT_CARRIES_AGREEMENT: {
    basis: 'DESIGN',
    zh: '平台规则：协议 {agreement} 已依据该次遴选签订且尚未终结，不能撤回选任。请先终止该协议。',
    en: 'Platform rule: the agreement {agreement} was signed on this selection and has not ended, so the appointment is not taken back. End that agreement first.',
  },
  AGREEMENT_SIGNED_ALREADY: {
    basis: 'DESIGN',
    zh: '平台规则：协议当前状态为 {state}，各方已签署，内容不再变更。如需变更，请终止后另行起草。',
    en: 'Platform rule: the agreement is {state}; all parties have signed it and its content stands. To change it, end it and draw up another.',
  },
  NOT_A_SIGNATORY: {
    basis: 'LAW',
    zh: '协议由实施机构（审定岗）、运营机构（机构管理员）以及协议列明的业务主管部门（经办岗）签署。请由上述人员签署。',
    en: 'The agreement is signed by the agency (ruling officer), the operator (administrator) and the department it names (officer). Have one of them sign.',
  },
  SIGNED_BY_THIS_PARTY: {
    basis: 'DESIGN',
    zh: '平台规则：贵方已签署本版内容。请等待其他方签署。',
    en: 'Platform rule: your side has signed the content as it stands. Wait for the other signatures.',
  },
  SIGNATURE_MISSING: {
    basis: 'LAW',
    zh: '协议缺少应当签署一方的签署，不能启用。全部缺项：{missing}。请补齐后再启用；已签署的协议不能补充内容，须终止后另行起草。',
    en: 'A party has not signed, so the agreement does not start. All that is missing: {missing}. Complete it first; content cannot be added to what is signed, which is ended and drawn up anew.',
  },
  COLLECTIVE_DECISION_MISSING: {
    basis: 'LAW',
    zh: '协议未附“三重一大”集体决策记录。全部缺项：{missing}。请补充后再签署、启用；已签署的协议不能补充内容，须终止后另行起草。',
    en: 'The record of the collective decision is not attached. All that is missing: {missing}. Add it before the agreement is signed; what is signed already is ended and drawn up anew.',
  },
  //
  AGREEMENT_INCOMPLETE: {
    basis: 'LAW',
    zh: '协议未载明规定的全部十二项内容。全部缺项：{missing}。请补充后再签署、启用；已签署的协议不能补充内容，须终止后另行起草。',
    en: 'The agreement does not hold all twelve groups of content. All that is missing: {missing}. Add it before the agreement is signed; what is signed already is ended and drawn up anew.',
  },
  SCOPE_WITHOUT_RESOURCES: {
    basis: 'LAW',
    zh: '授权范围内没有数据资源。全部缺项：{missing}。请先把目录中的数据资源纳入授权范围，再签署、启用。',
    en: 'No data resource lies within the scope of the agreement. All that is missing: {missing}. Add resources of the catalogue to the scope first.',
  },
  //
  TERM_NOT_AGREED: {
    basis: 'LAW',
    zh: '协议未约定运营期限或者未记录签订日期。请先约定期限并签署。',
    en: 'The agreement has no term or no day of signing. Agree on the term and sign first.',
  },
  TERM_NOT_FROM_SIGNING: {
    basis: 'LAW',
    zh: '运营期限应当从签订之日起算，即 {startsOn} 至 {endsOn}，与记录不符。请联系平台更正后再办理。',
    en: 'The term runs from the day of signing, {startsOn} to {endsOn}, and the record says otherwise. Have the platform correct it first.',
  },
  //
  TERM_TOO_LONG: {
    basis: 'LAW',
    zh: '运营期限 {years} 年超过原则上最长的 {limit} 年。请缩短期限，或者记录需要更长期限的理由。',
    en: 'A term of {years} years is longer than the {limit} years that the rule has in principle. Shorten it, or record why it must be longer.',
  },
  //
  FILING_DUTY_MISSING: {
    basis: 'LAW',
    zh: '协议签订后须报省级数据主管部门备案，现未列入备案任务。请连同备案任务一并办理。',
    en: 'A signed agreement is filed with the provincial department, and the duty to file is missing. Open it together with the signature.',
  },
  //
  RESOURCES_OUTSIDE_SCOPE: {
    basis: 'LAW',
    zh: '所用数据资源中有 {count} 项不在授权范围内：{resources}。不得超范围使用；请改用授权范围内的资源，或者先办理授权。',
    en: 'What is used lies outside the authorised scope in {count} of its resources: {resources}. Use resources within the scope, or have them authorised first.',
  },
  //
  AGREEMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：没有可适用的授权运营协议。请先由实施机构登记协议，再办理本项业务。',
    en: 'Platform rule: no authorised-operation agreement applies. Ask the implementing agency to record the agreement first.',
  },
  AGREEMENT_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议当前状态为 {state}，不能办理本项业务。请联系实施机构，待协议恢复后再办。',
    en: 'Platform rule: the authorised-operation agreement is {state}, so this cannot be done. Contact the implementing agency and try again once it is active.',
  },
  AGREEMENT_NOT_STARTED: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议自 {startsOn} 起生效。请在该日及以后办理。',
    en: 'Platform rule: the authorised-operation agreement begins on {startsOn}. Try again on or after that day.',
  },
  AGREEMENT_EXPIRED: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议已于 {endsOn} 期满。请在续签协议后再办理。',
    en: 'Platform rule: the authorised-operation agreement ended on {endsOn}. Try again after it has been renewed.',
  },
  OPERATOR_NOT_ACTIVE: {
    basis: 'DESIGN',
    zh: '平台规则：该协议的运营机构未处于启用状态。请联系实施机构。',
    en: 'Platform rule: the operator of this agreement is not active. Contact the implementing agency.',
  },
  //
  PUBLICATION_INCOMPLETE: {
    basis: 'LAW',
    zh: '公开事项应当包括授权的内容和范围。请补充后再公开。',
    en: 'What is published tells the content and the scope of the authorisation. Add what is missing and publish again.',
  },
  PUBLICATION_DUTY_MISSING: {
    basis: 'LAW',
    zh: '协议启用后须公开授权对象、内容、范围和时限，现未列入公开任务。请连同公开任务一并办理。',
    en: 'An agreement in force is published, and the duty to publish is missing. Open it together with the start.',
  },
  //
  EXCLUSIVITY_NOT_REVIEWED: {
    basis: 'DESIGN',
    zh: '平台规则：协议含有排除竞争的独家条件，尚未审查，不能公开。请先完成审查。',
    en: 'Platform rule: the agreement grants conditions of exclusive sale that nobody has reviewed, so it is not published. Have them reviewed first.',
  },
  EXCLUSIVITY_INADMISSIBLE: {
    basis: 'DESIGN',
    zh: '平台规则：协议的独家条件经审查未获认可，不能公开。请重新提请审查；仍不获认可的，已启用的协议须终止后，不含该条件另行签订。',
    en: 'Platform rule: the review found the conditions of exclusive sale inadmissible, so the agreement is not published. Ask for another review; if that stands, end the agreement that has started on one of the grounds for its end and make another without them.',
  },
  START_BEFORE_EXCLUSIVITY_REVIEW: {
    basis: 'DESIGN',
    zh: '平台规则：协议含有排除竞争的独家条件，尚未审查，不能启用。请先完成审查。',
    en: 'Platform rule: the agreement grants conditions of exclusive sale that nobody has reviewed, so it does not start. Have them reviewed first.',
  },
  START_WITH_INADMISSIBLE_EXCLUSIVITY: {
    basis: 'DESIGN',
    zh: '平台规则：协议的独家条件经审查未获认可，不能启用。请退回起草（reopenAgreement），去除该条件后重新签署，或者重新提请审查。',
    en: 'Platform rule: the review found the conditions of exclusive sale inadmissible, so the agreement does not start. Reopen it, take them out and sign anew, or ask for another review.',
  },
  STARTED_AGREEMENT_NOT_REOPENED: {
    basis: 'DESIGN',
    zh: '平台规则：协议当前状态为 {state}，已经启用，不能退回起草。如须变更，请终止后另行签订。',
    en: 'Platform rule: the agreement is {state}; it has started and does not go back to its draft. To change it, end it on one of the grounds for its end and make another.',
  },
  REOPENING_WITHOUT_INADMISSIBLE_REVIEW: {
    basis: 'DESIGN',
    zh: '平台规则：各方已签署的协议，仅在其独家条件最近一次审查未获认可时退回起草。请先提请审查；其他情形请终止后另行起草。',
    en: 'Platform rule: what all parties have signed goes back to its draft only when the newest review found its conditions of exclusive sale inadmissible. Have them reviewed first, or end the agreement and draw up another.',
  },
  EXCLUSIVITY_NOT_REVIEWED_BY_THIS_BODY: {
    basis: 'DESIGN',
    zh: '平台规则：独家条件由该协议的实施机构或者监管机构审查。请交由上述机构办理。',
    en: 'Platform rule: exclusive conditions are reviewed by the agency of the agreement or by a regulator. Leave it to one of them.',
  },
  EXCLUSIVITY_REVIEWED_BY_AUTHOR: {
    basis: 'DESIGN',
    zh: '平台规则：参与起草协议的人员不得审查其独家条件。请由另一人审查。',
    en: 'Platform rule: who wrote on the agreement does not review its exclusive conditions. Have another person review them.',
  },
  NO_EXCLUSIVE_CONDITIONS: {
    basis: 'DESIGN',
    zh: '平台规则：该协议没有独家条件，无需审查。请直接办理公开。',
    en: 'Platform rule: the agreement grants no conditions of exclusive sale, so there is nothing to review. Go on and publish it.',
  },
  // I-01
  SECURITY_LEAD_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：未登记运营机构的安全第一责任人，或者登记的人员已不在岗，协议不能启用。全部缺项：{missing}。请由运营机构登记后再启用。',
    en: 'Platform rule: no first responsible person for security is on record, or that person has left the role, so the agreement does not start. All that is missing: {missing}. Have the operator name one first.',
  },
  SECURITY_LEAD_NOT_FIT: {
    basis: 'DESIGN',
    zh: '平台规则：{name} 既未注明主要负责人职务，也不是运营机构的在岗安全负责人。请注明职务，或者改为在岗的安全负责人。',
    en: 'Platform rule: {name} has neither a post as principal officer nor the security role in the operator. State the post, or name a person in that role.',
  },
  // G-03 where it binds first
  REDEVELOPMENT_BAN_MISSING: {
    basis: 'LAW',
    zh: '协议未载明运营机构不得参与再开发的条款。全部缺项：{missing}。请补充后再签署、启用；已签署的协议不能补充内容，须终止后另行起草。',
    en: 'The agreement does not hold the clause that bans the operator from redevelopment. All that is missing: {missing}. Add it before the agreement is signed; what is signed already is ended and drawn up anew.',
  },
  // G-03
  AGREEMENT_WITHOUT_BAN: {
    basis: 'LAW',
    zh: '授权运营协议未载明运营机构不得参与再开发的条款。请补充该条款后再提交清单。',
    en: 'The agreement does not hold the clause that bans the operator from redevelopment. Add the clause before submitting a list.',
  },
  // Acts in the life of an agreement, K-01 to K-04
  NOT_BY_AGENCY_OF_AGREEMENT: {
    basis: 'LAW',
    zh: '本项由该授权运营协议的实施机构决定。请将本项交由该实施机构办理。',
    en: 'This is decided by the implementing agency of the agreement. Leave it to that agency.',
  },
  NOT_BY_OPERATOR_OF_AGREEMENT: {
    basis: 'LAW',
    zh: '本项由该授权运营协议的运营机构提出。请由该运营机构的人员办理。',
    en: 'This is done by the operator of the agreement. Have a person of that operator do it.',
  },
  AGREEMENT_STATE_NOT_FIT: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营协议当前状态为 {state}，不能办理本项。请查看该协议当前可办理的事项。',
    en: 'Platform rule: the agreement is {state}, which does not allow this. Look at its open transitions for what can be done.',
  },
  //
  RENEWAL_TOO_LATE: {
    basis: 'DESIGN',
    zh: '平台规则：协议于 {endsOn} 期满，续期申请最迟应于 {lastDay} 提出，现已逾期。请向实施机构说明理由，由其决定是否破例受理。',
    en: 'Platform rule: the agreement ends on {endsOn}, and {lastDay} was the last day to apply for renewal. Give the implementing agency your reason and ask it to let the late application in.',
  },
  RENEWAL_ALREADY_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：该协议已有一份续期申请尚未决定。请等待实施机构的决定。',
    en: 'Platform rule: an application for renewal of this agreement is still undecided. Wait for the decision of the implementing agency.',
  },
  RENEWAL_NOT_LATE: {
    basis: 'DESIGN',
    zh: '平台规则：续期申请在 {lastDay} 之前（含当日）均可提出，无需破例。请由运营机构直接提出申请。',
    en: 'Platform rule: renewal may be applied for until {lastDay}, so no exception is needed. Have the operator apply.',
  },
  LATE_RENEWAL_ALREADY_ADMITTED: {
    basis: 'DESIGN',
    zh: '平台规则：已同意受理本期协议的逾期续期申请。请由运营机构提出申请。',
    en: 'Platform rule: a late application for this term has been let in already. Have the operator apply.',
  },
  //
  RENEWAL_ALREADY_DECIDED: {
    basis: 'DESIGN',
    zh: '平台规则：该续期申请当前状态为 {state}，每份申请只决定一次。请由运营机构另行申请。',
    en: 'Platform rule: this application for renewal is {state}, and an application is decided once. Have the operator apply anew.',
  },
  // J-03
  EVALUATIONS_MISSING: {
    basis: 'LAW',
    zh: '决定续期须以年度评估结果为依据，缺少 {years} 年度的评估结果。请附上后再决定。',
    en: 'A renewal is decided on the annual evaluations, and those of {years} are missing. Attach them and decide again.',
  },
  EVALUATION_YEAR_REPEATED: {
    basis: 'DESIGN',
    zh: '平台规则：{year} 年度的评估结果重复。请每个年度只附一份。',
    en: 'Platform rule: the evaluation of {year} occurs twice. Attach one for each year.',
  },
  EVALUATION_YEAR_NOT_OF_TERM: {
    basis: 'DESIGN',
    zh: '平台规则：{year} 年度不在协议的运营期间内（自 {startsOn} 起至今）。请改附运营期间内年度的评估结果。',
    en: 'Platform rule: the year {year} lies outside the time of operation, which began on {startsOn}. Attach evaluations of the years since then.',
  },
  // K-01
  EARLY_TERMINATION_ALREADY_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：该协议已有一份提前终止申请尚未决定。请等待实施机构的决定。',
    en: 'Platform rule: an application for an early end of this agreement is still undecided. Wait for the decision of the implementing agency.',
  },
  EARLY_TERMINATION_ALREADY_DECIDED: {
    basis: 'DESIGN',
    zh: '平台规则：该提前终止申请当前状态为 {state}，每份申请只决定一次。请由运营机构另行申请。',
    en: 'Platform rule: this application for an early end is {state}, and an application is decided once. Have the operator apply anew.',
  },
  EARLY_TERMINATION_NOT_APPLIED_FOR: {
    basis: 'LAW',
    zh: '运营机构没有待决定的提前终止申请，不能以此终止协议。请由运营机构先提出申请，或者选择其他退出情形。',
    en: 'The operator has no open application for an early end, so the agreement cannot be ended on it. Have the operator apply first, or choose another ground.',
  },
  NO_UNCORRECTED_BREACH: {
    basis: 'LAW',
    zh: '没有逾期未改正的违约，不能以此终止协议。请先要求改正并等待期限届满，或者选择其他退出情形。',
    en: 'No breach has passed its deadline uncorrected, so the agreement cannot be ended on it. Demand a correction and wait for its deadline, or choose another ground.',
  },
  VIOLATION_WITHOUT_DOCUMENT: {
    basis: 'DESIGN',
    zh: '平台规则：以其他违规情形终止协议，须附认定文书的哈希值。请补充后重新提交。',
    en: 'Platform rule: an end over another violation needs the hash of the document that establishes it. Add it and submit again.',
  },
  AGREEMENT_TERM_RUNS: {
    basis: 'DESIGN',
    zh: '平台规则：授权运营期限至 {endsOn} 届满，尚未期满。请在期满后办理。',
    en: 'Platform rule: the term of the agreement runs until {endsOn}. Wait until it has passed.',
  },
  // K-02
  SUSPENSION_KEEPS_PERMISSIONS: {
    basis: 'LAW',
    zh: '要求改正时须暂时关闭运营机构的平台使用权限。请在中止事项中包含运营机构的操作。',
    en: 'A demand for correction closes the platform permissions of the operator for the time being. Include the writes of the operator in what stops.',
  },
  CORRECTION_PERIOD_MISSING: {
    basis: 'LAW',
    zh: '改正期限按照协议约定，现未填写。请填写改正期限的工作日数。',
    en: 'The correction has the period of the agreement, and none is given. State it in working days.',
  },
  CORRECTION_PERIOD_NOT_AGREED: {
    basis: 'LAW',
    zh: '改正期限按照协议约定为 {workingDays} 个工作日，不得另定。请按约定期限填写，或者留空。',
    en: 'The agreement gives {workingDays} working days for a correction, and the notice names others. State the agreed period, or leave it out.',
  },
  BREACH_RESOURCES_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：须列明违约涉及的数据资源；不涉及具体资源的，须说明理由。请补充后重新提交。',
    en: 'Platform rule: name the resources that the breach concerns, or say why it concerns none in particular. Complete this and submit again.',
  },
  NAMED_RESOURCE_OUT_OF_SCOPE: {
    basis: 'DESIGN',
    zh: '平台规则：数据资源 {resource} 不在该协议的授权范围内。请核对资源编号后重新提交。',
    en: 'Platform rule: data resource {resource} is not within the scope of this agreement. Check the ids of the resources and submit again.',
  },
  // K-03
  CORRECTION_NOT_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：该改正要求当前状态为 {state}，不能办理本项。请刷新后查看其当前状态。',
    en: 'Platform rule: this call to correct is {state}, which does not allow this. Refresh and look at where it stands.',
  },
  CORRECTION_DEADLINE_PASSED: {
    basis: 'LAW',
    zh: '改正期限已于 {dueOn} 届满，期限内未反馈改正情况，相关公共数据的授权终止。请联系实施机构。',
    en: 'The deadline for the correction was {dueOn} and no report was filed by then, so the authorisation of the data concerned ends. Contact the implementing agency.',
  },
  CORRECTION_NOT_REPORTED: {
    basis: 'LAW',
    zh: '运营机构尚未反馈改正情况，不能恢复使用权限。请等待其改正并反馈。',
    en: 'The operator has not reported its correction, so the permissions are not restored. Wait for its correction and report.',
  },
  // K-04
  CORRECTION_DEADLINE_RUNS: {
    basis: 'DESIGN',
    zh: '平台规则：改正期限至 {dueOn} 届满，尚未逾期。请在期限届满后办理。',
    en: 'Platform rule: the deadline for the correction runs until {dueOn}. Wait until it has passed.',
  },
  // K-05
  EXIT_TASK_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：退出事项缺少 {tasks}。请补齐后再终止协议。',
    en: 'Platform rule: the exit lacks the tasks {tasks}. Open them together with the end of the agreement.',
  },
  EXIT_KEEPS_ORDERS: {
    basis: 'DESIGN',
    zh: '平台规则：协议终止后不得再受理新订单。请先停止新订单。',
    en: 'Platform rule: an ended agreement takes no new orders. Stop them together with its end.',
  },
  // K-06
  EXIT_WITHOUT_CANCELLATION_TASK: {
    basis: 'LAW',
    zh: '授权运营终止的，依托该授权的登记应当注销，现未列入退出事项。请一并列入。',
    en: 'With the end of the authorisation the registrations that rest on it are cancelled, and the exit lacks that task. Open it together with the end of the agreement.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
