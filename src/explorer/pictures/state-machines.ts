import {
  AGREEMENT_TRANSITIONS,
  CASE_TRANSITIONS,
  CYCLE_TRANSITIONS,
  DATA_REQUEST_TRANSITIONS,
  DEMAND_TRANSITIONS,
  FREE_GRANT_TRANSITIONS,
  FREE_USE_TRANSITIONS,
  LIST_ITEM_TRANSITIONS,
  ORDER_TRANSITIONS,
  PLAN_TRANSITIONS,
  PRODUCT_TRANSITIONS,
  PROPOSAL_TRANSITIONS,
  SELECTION_TRANSITIONS,
  type AgreementState,
  type CaseState,
  type CycleState,
  type DataRequestState,
  type DemandState,
  type FreeGrantStanding,
  type FreeUseState,
  type ListItemState,
  type OrderState,
  type PlanState,
  type ProductState,
  type ProposalState,
  type SelectionState,
} from '../../policy/vocabulary';

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** What makes a move: a mutation by its name, or the clock. */
export const CLOCK = 'CLOCK';

interface Drawn<State extends string> {
  /** File name of the picture, and its place under `/explorer/pictures`. */
  readonly name: string;
  /** The module whose README shows it. */
  readonly module: string;
  readonly title: Bilingual;
  readonly labels: Readonly<Record<State, Bilingual>>;
  /** The states in which something comes into being, and by what. */
  readonly beginnings: Readonly<Partial<Record<State, readonly string[]>>>;
  /** The table by which the program moves. */
  readonly transitions: Readonly<Record<State, readonly State[]>>;
  /** By what each of these moves is made. A test holds it against the table and the schema. */
  readonly moves: Readonly<Partial<Record<State, Readonly<Partial<Record<State, readonly string[]>>>>>>;
}

export type StateMachine = Drawn<string>;

/** Checked state by state, and then drawn like all others. */
const machine = <State extends string>(drawn: Drawn<State>): StateMachine => drawn;

const RULING = ['decideProductListItem', 'decideProductListItems'] as const;

/** Everything of which the states are drawn, in the order in which one follows from the other. */
export const STATE_MACHINES: readonly StateMachine[] = [
  machine<PlanState>({
    name: 'plan',
    module: 'authorisation',
    title: { zh: '实施方案', en: 'Implementation plan' },
    labels: {
      DRAFT: { zh: '起草', en: 'Draft' },
      SUBMITTED: { zh: '待审议', en: 'Submitted' },
      APPROVED: { zh: '已通过', en: 'Approved' },
      FILED: { zh: '已备案', en: 'Filed' },
    },
    beginnings: { DRAFT: ['draftPlan'] },
    transitions: PLAN_TRANSITIONS,
    moves: {
      DRAFT: { SUBMITTED: ['submitPlan'] },
      SUBMITTED: { DRAFT: ['returnPlan'], APPROVED: ['approvePlan'] },
      APPROVED: { FILED: ['filePlan'], SUBMITTED: ['revisePlan'] },
      FILED: { SUBMITTED: ['revisePlan'] },
    },
  }),
  machine<SelectionState>({
    name: 'selection',
    module: 'authorisation',
    title: { zh: '运营机构选择', en: 'Selection of the operator' },
    labels: {
      OPEN: { zh: '进行中', en: 'Open' },
      DECIDED: { zh: '已确定', en: 'Decided' },
      CANCELLED: { zh: '已取消', en: 'Cancelled' },
    },
    beginnings: { OPEN: ['openSelection'] },
    transitions: SELECTION_TRANSITIONS,
    moves: {
      OPEN: { DECIDED: ['decideSelection'], CANCELLED: ['cancelSelection'] },
      DECIDED: { CANCELLED: ['cancelSelection'] },
    },
  }),
  machine<AgreementState>({
    name: 'agreement',
    module: 'authorisation',
    title: { zh: '授权运营协议', en: 'Authorisation agreement' },
    labels: {
      DRAFT: { zh: '起草', en: 'Draft' },
      SIGNED: { zh: '已签订', en: 'Signed' },
      ACTIVE: { zh: '生效', en: 'Active' },
      SUSPENDED: { zh: '中止', en: 'Suspended' },
      EXPIRED: { zh: '期满', en: 'Expired' },
      TERMINATED: { zh: '终止', en: 'Terminated' },
    },
    beginnings: { DRAFT: ['draftAgreement'] },
    transitions: AGREEMENT_TRANSITIONS,
    moves: {
      DRAFT: { SIGNED: ['signAgreement'] },
      SIGNED: {
        DRAFT: ['reopenAgreement'],
        ACTIVE: ['activateAgreement'],
        EXPIRED: [CLOCK],
        TERMINATED: ['terminateAgreement'],
      },
      ACTIVE: { SUSPENDED: ['suspendAgreement'], EXPIRED: [CLOCK], TERMINATED: ['terminateAgreement'] },
      SUSPENDED: { ACTIVE: ['restoreAgreement'], EXPIRED: [CLOCK], TERMINATED: ['terminateAgreement'] },
    },
  }),
  machine<DemandState>({
    name: 'demand',
    module: 'demand',
    title: { zh: '数据需求', en: 'Demand' },
    labels: {
      POSTED: { zh: '已发布', en: 'Posted' },
      ACCEPTED: { zh: '已受理', en: 'Accepted' },
      REQUESTED: { zh: '已申请数据', en: 'Data requested' },
      SERVED: { zh: '已有产品满足', en: 'Served' },
      DECLINED: { zh: '未采纳', en: 'Declined' },
      WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
      LAPSED: { zh: '随协议终结', en: 'Lapsed' },
    },
    beginnings: { POSTED: ['postDemand'] },
    transitions: DEMAND_TRANSITIONS,
    moves: {
      POSTED: {
        ACCEPTED: ['answerDemand'],
        SERVED: ['answerDemand'],
        DECLINED: ['answerDemand'],
        WITHDRAWN: ['withdrawDemand'],
        LAPSED: [CLOCK],
      },
      ACCEPTED: { REQUESTED: ['requestData'], WITHDRAWN: ['withdrawDemand'], LAPSED: [CLOCK] },
      REQUESTED: {
        POSTED: ['reviewDataRequest', 'withdrawDataRequest'],
        SERVED: ['answerDemand'],
        LAPSED: [CLOCK],
      },
    },
  }),
  machine<DataRequestState>({
    name: 'data-request',
    module: 'demand',
    title: { zh: '用数申请', en: 'Data request' },
    labels: {
      SUBMITTED: { zh: '待审核', en: 'Submitted' },
      APPROVED: { zh: '已同意', en: 'Approved' },
      PARTLY_APPROVED: { zh: '部分同意', en: 'Partly approved' },
      REJECTED: { zh: '不同意', en: 'Rejected' },
      WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
      LAPSED: { zh: '随协议终结', en: 'Lapsed' },
    },
    beginnings: { SUBMITTED: ['requestData'] },
    transitions: DATA_REQUEST_TRANSITIONS,
    moves: {
      SUBMITTED: {
        APPROVED: ['reviewDataRequest'],
        PARTLY_APPROVED: ['reviewDataRequest'],
        REJECTED: ['reviewDataRequest'],
        WITHDRAWN: ['withdrawDataRequest'],
        LAPSED: [CLOCK],
      },
    },
  }),
  machine<ListItemState>({
    name: 'list-item',
    module: 'listing',
    title: { zh: '清单条目', en: 'List item' },
    labels: {
      SUBMITTED: { zh: '待审定', en: 'Submitted' },
      APPROVED: { zh: '已审定', en: 'Approved' },
      RETURNED: { zh: '已退回', en: 'Returned' },
      REJECTED: { zh: '不予通过', en: 'Rejected' },
      SUPERSEDED: { zh: '已被新版取代', en: 'Superseded' },
      WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
    },
    beginnings: { SUBMITTED: ['submitProductList'] },
    transitions: LIST_ITEM_TRANSITIONS,
    moves: {
      SUBMITTED: { APPROVED: RULING, RETURNED: RULING, REJECTED: RULING },
      APPROVED: { SUPERSEDED: RULING, WITHDRAWN: ['withdrawProduct'] },
    },
  }),
  machine<ProductState>({
    name: 'product',
    module: 'listing',
    title: { zh: '数据产品', en: 'Data product' },
    labels: {
      SUBMITTED: { zh: '待审定', en: 'Submitted' },
      ON_SALE: { zh: '在售', en: 'On sale' },
      SUSPENDED: { zh: '中止', en: 'Suspended' },
      WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
      RETURNED: { zh: '已退回', en: 'Returned' },
      REJECTED: { zh: '不予通过', en: 'Rejected' },
    },
    beginnings: { SUBMITTED: ['submitProductList'] },
    transitions: PRODUCT_TRANSITIONS,
    moves: {
      SUBMITTED: { ON_SALE: RULING, RETURNED: RULING, REJECTED: RULING },
      RETURNED: { SUBMITTED: ['submitProductList'] },
      ON_SALE: { SUSPENDED: ['suspendProduct'], WITHDRAWN: ['withdrawProduct'] },
      SUSPENDED: { ON_SALE: ['reinstateProduct'], WITHDRAWN: ['withdrawProduct'] },
    },
  }),
  machine<CycleState>({
    name: 'evaluation-cycle',
    module: 'pricing',
    title: { zh: '评估周期', en: 'Evaluation cycle' },
    labels: { OPEN: { zh: '进行中', en: 'Open' }, CLOSED: { zh: '已结算', en: 'Closed' } },
    beginnings: { OPEN: ['openEvaluationCycle'] },
    transitions: CYCLE_TRANSITIONS,
    moves: { OPEN: { CLOSED: ['closeEvaluationCycle'] } },
  }),
  machine<ProposalState>({
    name: 'price-proposal',
    module: 'pricing',
    title: { zh: '指导价建议', en: 'Price proposal' },
    labels: {
      PROPOSED: { zh: '待审定', en: 'Proposed' },
      ISSUED: { zh: '已发布', en: 'Issued' },
      DECLINED: { zh: '未采纳', en: 'Declined' },
    },
    beginnings: { PROPOSED: ['proposeGuidedPrices'] },
    transitions: PROPOSAL_TRANSITIONS,
    moves: { PROPOSED: { ISSUED: ['issueProposedPrices'], DECLINED: ['declinePriceProposal'] } },
  }),
  machine<OrderState>({
    name: 'order',
    module: 'ordering',
    title: { zh: '订单', en: 'Order' },
    labels: {
      AWAITING_PAYMENT: { zh: '待付款', en: 'Awaiting payment' },
      AWAITING_DECISION: { zh: '待审定', en: 'Awaiting decision' },
      APPROVED: { zh: '已准予', en: 'Approved' },
      REJECTED: { zh: '不予准许', en: 'Rejected' },
      PAID: { zh: '已付款', en: 'Paid' },
      DELIVERED: { zh: '已交付', en: 'Delivered' },
    },
    beginnings: { AWAITING_PAYMENT: ['placeOrder'], AWAITING_DECISION: ['applyFreeUse'] },
    transitions: ORDER_TRANSITIONS,
    moves: {
      AWAITING_PAYMENT: { PAID: ['confirmPayment'] },
      AWAITING_DECISION: {
        APPROVED: ['decideFreeUse', 'decideFreeUseAppeal'],
        REJECTED: ['decideFreeUseAppeal', CLOCK],
      },
      APPROVED: { DELIVERED: ['deliverOrder'] },
      PAID: { DELIVERED: ['deliverOrder'] },
    },
  }),
  machine<FreeUseState>({
    name: 'free-use',
    module: 'purpose',
    title: { zh: '无偿使用申请', en: 'Application for free use' },
    labels: {
      FORM_CHECK: { zh: '形式审查', en: 'Form check' },
      RETURNED: { zh: '退回补正', en: 'Returned' },
      PURPOSE_CHECK: { zh: '用途确认', en: 'Purpose check' },
      REFUSED: { zh: '不予同意', en: 'Refused' },
      APPEALED: { zh: '复核中', en: 'Appealed' },
      GRANTED: { zh: '已同意', en: 'Granted' },
      REJECTED: { zh: '终结', en: 'Rejected' },
    },
    beginnings: { FORM_CHECK: ['applyFreeUse'] },
    transitions: FREE_USE_TRANSITIONS,
    moves: {
      FORM_CHECK: { RETURNED: ['checkFreeUseForm'], PURPOSE_CHECK: ['checkFreeUseForm'] },
      RETURNED: { FORM_CHECK: ['completeFreeUse'] },
      PURPOSE_CHECK: { GRANTED: ['decideFreeUse'], REFUSED: ['decideFreeUse'] },
      REFUSED: { APPEALED: ['appealFreeUse'], REJECTED: [CLOCK] },
      APPEALED: { GRANTED: ['decideFreeUseAppeal'], REJECTED: ['decideFreeUseAppeal'] },
    },
  }),
  machine<FreeGrantStanding>({
    name: 'free-grant',
    module: 'purpose',
    title: { zh: '无偿使用', en: 'Free grant' },
    labels: {
      RUNNING: { zh: '使用中', en: 'Running' },
      SUSPENDED: { zh: '中止', en: 'Suspended' },
      STOPPED: { zh: '停止', en: 'Stopped' },
    },
    beginnings: { RUNNING: ['decideFreeUse', 'decideFreeUseAppeal'] },
    transitions: FREE_GRANT_TRANSITIONS,
    moves: {
      RUNNING: {
        SUSPENDED: ['ruleOnOverdueReport'],
        STOPPED: ['reportMisuse', 'reportPurposeDrift', 'reopenCase'],
      },
      SUSPENDED: {
        RUNNING: ['ruleOnFreeUseReport'],
        STOPPED: ['reportMisuse', 'reportPurposeDrift', 'reopenCase'],
      },
      STOPPED: { RUNNING: ['ruleCase'], SUSPENDED: ['ruleCase'] },
    },
  }),
  machine<CaseState>({
    name: 'case',
    module: 'supervision',
    title: { zh: '案件', en: 'Case' },
    labels: {
      OPEN: { zh: '待裁定', en: 'Open' },
      RULED: { zh: '已裁定', en: 'Ruled' },
      REOPENED: { zh: '重新立案', en: 'Reopened' },
    },
    beginnings: { OPEN: ['reportMisuse', 'reportPurposeDrift'] },
    transitions: CASE_TRANSITIONS,
    moves: {
      OPEN: { RULED: ['ruleCase'] },
      RULED: { REOPENED: ['reopenCase', 'reportMisuse', 'reportPurposeDrift'] },
      REOPENED: { RULED: ['ruleCase'] },
    },
  }),
];
