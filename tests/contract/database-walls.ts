import * as vocabulary from '../../src/policy/vocabulary';
import {
  AGREEMENT_CHECKS,
  AGREEMENT_RECORDS,
  AGREEMENT_TRIGGERS,
  AGREEMENT_WORD_LISTS,
} from './agreement-walls';
import { PLAN_CHECKS, PLAN_TRIGGERS, PLAN_WORD_LISTS } from './plan-walls';
import {
  PRICE_CHECKS,
  PRICE_FUNCTIONS,
  PRICE_RECORDS,
  PRICE_TRIGGERS,
  PRICE_UNIQUE_KEYS,
  PRICE_WORD_LISTS,
} from './price-walls';
import { REVENUE_CHECKS, REVENUE_RECORDS, REVENUE_TRIGGERS, REVENUE_WORD_LISTS } from './revenue-walls';
import {
  PURPOSE_CHECKS,
  PURPOSE_RECORDS,
  PURPOSE_TRIGGERS,
  PURPOSE_UNIQUE_KEYS,
  PURPOSE_WORD_LISTS,
} from './purpose-walls';
import { TRIAL_CHECKS, TRIAL_TRIGGERS, TRIAL_UNIQUE_KEYS, TRIAL_WORD_LISTS } from './trial-walls';
import type { CheckWall, Guards, TriggerWall } from './wall';

const check = (
  table: string,
  name: string,
  guards: Guards,
  bad: Readonly<Record<string, unknown>>,
  where?: string,
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, ...(where !== undefined && { where }) });

const CHARGED = "purpose_class = 'INDUSTRY'";
const FREE = "purpose_class = 'PUBLIC_INTEREST'";
const DECIDED = "state = 'APPROVED'";

/** Every CHECK that must exist. */
export const CHECKS: readonly CheckWall[] = [
  ...PLAN_CHECKS,
  ...AGREEMENT_CHECKS,
  ...PRICE_CHECKS,
  ...REVENUE_CHECKS,
  ...TRIAL_CHECKS,
  ...PURPOSE_CHECKS,
  check('decision', 'outcome', 'record', { outcome: 'PERHAPS' }),
  check('decision', 'refusal_cites', 'record', { outcome: 'REFUSE', rule_id: null }),
  check('decision', 'json', 'record', { facts: '{' }),
  check('outbox_event', 'json', 'record', { payload: '{' }),
  check('state_change', 'json', 'record', { value: '{' }),
  check('duty', 'state', 'record', { state: 'LOST' }, "state = 'OPEN'"),
  check('duty', 'closed', 'record', { closed_at: null }, "state = 'DONE'"),
  check('duty', 'provisional_counted', 'record', { is_provisional: 1 }, 'working_days IS NULL'),
  check('duty', 'overdue_has_day', 'record', { due_on: null }, "state = 'OVERDUE'"),
  check('duty', 'json', 'record', { params: '{' }),
  check('timer', 'state', 'record', { state: 'LOST' }, "state = 'WAITING'"),
  check('timer', 'done', 'record', { done_at: null }, "state = 'DONE'"),
  check('timer', 'not_before_due', 'record', { next_try_at: '2020-01-01 00:00:00.000' }),
  check('timer', 'json', 'record', { params: '{' }),
  check('notice', 'json', 'record', { params: '{' }),
  check('organisation', 'kind', 'record', { kind: 'GUILD' }),
  check('organisation', 'legal_form', 'record', { legal_form: 'FAMILY' }),
  check('organisation', 'state', 'record', { state: 'LOST' }),
  check(
    'organisation',
    'operator_is_legal_person',
    'record',
    { legal_form: 'UNINCORPORATED_BODY' },
    "kind = 'OPERATOR'",
  ),
  check('organisation', 'verified_before_active', 'record', { verified_at: null }, "state = 'ACTIVE'"),
  check('membership', 'role', 'record', { role: 'EMPEROR', duty_group: null }, 'duty_group IS NULL'),
  check('membership', 'duty_group', 'C-11', { duty_group: null }, "role = 'AGENCY_REVIEWER'"),
  check('api_key', 'scopes', 'record', { scopes: '[' }),
  check('agreement', 'state', 'A-19', { state: 'SLEEPING', takes_orders: 0, takes_deliveries: 0 }),
  check('agreement', 'term', 'A-19', { ends_on: '2025-12-31' }),
  check('agreement', 'takes', 'A-19', { takes_deliveries: 0 }, "state = 'ACTIVE'"),
  check('agreement', 'parties', 'record', { agency_id: { column: 'operator_id' } }),
  check('agreement', 'ban_when_active', 'G-03', { has_redevelopment_ban: 0 }, "state = 'ACTIVE'"),
  check('data_resource', 'grade', 'C-04', { grade: 'SECRET' }),
  check('data_resource', 'source', 'A-15', { source: 'STOLEN' }),
  check('data_resource', 'update_interval', 'B-09', { update_interval: 'HOURLY' }),
  check('data_resource', 'use_bar', 'A-17', { use_bar: 'WHIM', use_bar_reason: '-', use_bar_document: '-' }),
  check('data_resource', 'bar_has_reason', 'A-17', { use_bar: 'PRIVACY', use_bar_document: '-' }),
  check('agreement_resource', 'removal_has_reason', 'record', { removed_at: '2026-03-02 02:00:00.000' }),
  check('resource_regrading', 'step', 'B-05', { from_grade: 'CORE' }),
  check('resource_regrading', 'state', 'record', { state: 'LOST' }),
  check('resource_regrading', 'decided', 'B-05', { decided_by: null }, DECIDED),
  check('resource_regrading', 'four_eyes', 'B-05', { decided_by: { column: 'proposed_by' } }, DECIDED),
  check('resource_regrading', 'applied', 'B-05', { resource_version: null }, DECIDED),
  check('application_scenario', 'purpose_class', 'record', { purpose_class: 'WAR' }),
  check('demand', 'field', 'record', { field: 'SPORT' }),
  check('demand', 'purpose_class', 'record', { purpose_class: 'WAR' }),
  check('demand', 'state', 'record', { state: 'LOST' }),
  check('demand', 'answer', 'record', {
    answer: 'PERHAPS',
    answered_by: { column: 'posted_by' },
    answered_at: '2026-03-02 02:00:00',
    answer_text: 'built',
  }),
  check('demand', 'answered', 'record', { state: 'ACCEPTED' }),
  check('demand', 'served_by_product', 'record', { product_id: { column: 'agreement_id' } }),
  check('data_request', 'origin', 'record', { origin: 'MARS' }),
  check('data_request', 'state', 'record', { state: 'LOST' }),
  check('data_request', 'describes_return', 'B-10', { origin: 'PROVINCIAL_RETURN' }),
  check('data_request_review', 'state', 'record', { state: 'LOST' }),
  check('data_request_review', 'reviewed', 'B-11', { state: 'APPROVED' }),
  check('data_request_review', 'reasoned', 'B-11', {
    state: 'REJECTED',
    reviewed_by: { column: 'id' },
    reviewed_at: '2026-03-02 02:00:00',
    decision_id: { column: 'id' },
  }),
  check('data_product', 'field', 'record', { field: 'SPORT' }),
  check('data_product', 'delivery_mode', 'record', { delivery_mode: 'RAW_EXPORT' }),
  check('data_product', 'grade', 'record', { grade: 'SECRET' }),
  check('data_product', 'state', 'record', { state: 'LOST' }),
  check('data_product', 'sold_only_approved', 'C-01', { approved_item_id: null }, "state = 'ON_SALE'"),
  check('data_product', 'running_orders', 'record', { running_orders: 'WAIT' }, "state = 'SUSPENDED'"),
  check('data_product', 'running_orders_of_stopped', 'C-08', { running_orders: 'STOP' }, "state = 'ON_SALE'"),
  check('product_list_item', 'state', 'record', { state: 'LOST' }, "state = 'APPROVED'"),
  check(
    'product_list_item',
    'four_eyes',
    'C-11',
    { decided_by: { column: 'submitted_by' } },
    "state = 'APPROVED'",
  ),
  check('product_list_item', 'json', 'record', { content: '{', content_hash: { sql: "SHA2('{', 256)" } }),
  check(
    'product_list_item',
    'content_kept',
    'C-06',
    { content: null, content_hash: null },
    "state = 'APPROVED'",
  ),
  check('product_list_item', 'content_hash', 'C-06', { content_hash: '0'.repeat(64) }, 'content IS NOT NULL'),
  check('list_item_review', 'kind', 'record', { kind: 'TASTE' }),
  check('list_item_review', 'result', 'record', { result: 'PERHAPS' }),
  check('list_item_review', 'document_hash', 'C-05', { document_hash: 'none' }),
  check('list_publication', 'root_hash', 'C-07', { root_hash: 'none' }),
  check('resource_use_disclosure', 'json', 'record', { uses: '{' }),
  check('product_list_item', 'decided_by_someone', 'C-02', { decided_by: null }, "state = 'APPROVED'"),
  check('product_form', 'form', 'record', { form: 'RAW' }),
  check('offering', 'purpose_class', 'C-03', { purpose_class: 'WAR' }, CHARGED),
  check('offering', 'charge_unit', 'record', { charge_unit: 'PER_WISH' }),
  check('offering', 'charge_measure', 'record', { charge_unit: 'PER_PERIOD', charge_measure: 'MOMENT' }),
  check('offering', 'measure_fits_unit', 'E-17', { charge_unit: 'PER_PERIOD', charge_measure: 'RECORD' }),
  check('offering', 'conditions_for_free_use', 'D-01', { free_use_conditions: null }, FREE),
  check('data_order', 'state', 'record', { state: 'LOST' }, CHARGED),
  check('data_order', 'intent', 'record', { use_intent: 'RESALE' }, CHARGED),
  check('data_order', 'quantity', 'record', { quantity: 0, total: '0.00' }, CHARGED),
  check('data_order', 'free_is_free', 'D-01', { unit_price: '0.010000', total: '1.00' }, FREE),
  check('data_order', 'charged_has_tariff', 'C-10', { tariff_id: null }, CHARGED),
  check('data_order', 'within_ceiling', 'E-06', { unit_price: '2.000001', total: '200.00' }, CHARGED),
  check('data_order', 'total', 'E-34', { total: '189.99' }, CHARGED),
  check('data_order', 'free_application', 'D-04', { security_commitment: 0 }, FREE),
  check('data_order', 'free_never_redeveloped', 'G-13', { use_intent: 'REDEVELOPMENT' }, FREE),
  check(
    'data_order',
    'four_eyes',
    'D-06',
    { decided_by: { column: 'placed_by' } },
    `${FREE} AND state = 'APPROVED'`,
  ),
  check('data_order', 'grant_is_limited', 'D-12', { granted_quota: null }, `${FREE} AND state = 'APPROVED'`),
  check(
    'data_order',
    'state_fits_purpose',
    'D-01',
    { state: 'AWAITING_PAYMENT' },
    `${FREE} AND state = 'APPROVED'`,
  ),
  check('data_order', 'hold_has_reason', 'record', { held_at: '2026-03-02 02:00:00.000' }, CHARGED),
  check(
    'data_order',
    'hold_of_what_runs',
    'record',
    { state: 'REJECTED', held_at: '2026-03-02 02:00:00.000', hold_code: 'LOST', hold_params: '{}' },
    `${FREE} AND state = 'APPROVED'`,
  ),
  check('payment', 'not_negative', 'F-15', { amount: '-0.01' }),
  check('redevelopment_guard', 'single', 'G-01', { id: 2 }),
  check('control_fact', 'basis', 'G-03', { basis: 'FRIENDSHIP' }),
  check('control_fact', 'two_parties', 'G-03', { controlled_id: { column: 'controller_id' } }),
  check('control_fact', 'majority', 'G-03', { share_percent: '50.0000' }),
  check('control_fact', 'period', 'G-03', { effective_to: '2025-01-01' }),
  check('control_fact_end', 'has_document', 'G-07', { document_reference: '  ' }),
  check('control_fact_end', 'has_reason', 'G-07', { reason: '' }),
  check('control_fact_end', 'not_in_advance', 'G-07', { ended_on: '2099-01-01' }),
  check('rectification', 'state', 'record', { state: 'LOST' }, 'report IS NULL AND closed_at IS NULL'),
  check('rectification', 'period', 'K-02', { correction_working_days: 0 }),
  check('rectification', 'report_filed', 'K-03', { report_hash: null }, "state = 'REPORTED'"),
  check('rectification', 'report_in_time', 'K-03', { reported_on: '2099-01-01' }, "state = 'REPORTED'"),
  check('rectification', 'closed', 'record', { closed_on: null }, "state = 'LAPSED'"),
  check(
    'rectification',
    'lapsed_after_deadline',
    'K-04',
    { closed_on: { column: 'due_on' } },
    "state = 'LAPSED'",
  ),
  check('rectification', 'lifted', 'K-03', { lifted_at: '2026-03-05' }, "state = 'OPEN'"),
  check('early_termination', 'state', 'record', { state: 'LOST' }, "state = 'LAPSED'"),
  check('early_termination', 'open', 'K-01', { open_agreement_id: null }, "state = 'APPLIED'"),
  check('early_termination', 'decided', 'K-01', { decided_by: null }, "state = 'DECLINED'"),
  check('agreement_exit', 'ground', 'K-01', { ground: 'BOREDOM', ended_by: 'per_1', reason: '因' }),
  check('agreement_exit', 'expiry_by_clock', 'K-01', { ended_by: 'per_1' }, "ground = 'EXPIRY'"),
  check('agreement_exit', 'has_reason', 'K-01', { reason: null }, "ground = 'OTHER_VIOLATION'"),
  check(
    'agreement_exit',
    'violation_has_document',
    'K-01',
    { document_hash: null },
    "ground = 'OTHER_VIOLATION'",
  ),
  check(
    'agreement_exit',
    'early_was_applied_for',
    'K-01',
    { ground: 'EARLY_TERMINATION' },
    "ground = 'OTHER_VIOLATION'",
  ),
  check('renewal', 'state', 'record', { state: 'LOST' }, "state = 'LAPSED'"),
  check('renewal', 'years', 'A-12', { years: 0 }),
  check('renewal', 'open', 'A-12', { open_agreement_id: null }, "state = 'APPLIED'"),
  check('renewal', 'decided', 'A-13', { decided_by: null }, "state = 'APPROVED'"),
  check('renewal', 'rejection_has_reason', 'A-13', { ruling_reason: null }, "state = 'REJECTED'"),
  check('renewal', 'new_term', 'A-13', { new_ends_on: { column: 'new_starts_on' } }, "state = 'APPROVED'"),
  check('renewal_evaluation', 'grade', 'record', { grade: 'SUPERB' }),
  check('renewal_evaluation', 'score', 'record', { score: 101 }),
  check('derived_product', 'state', 'record', { state: 'LOST' }),
  check('derived_product', 'freeze_has_reason', 'G-04', { state: 'FROZEN' }, "state = 'REGISTERED'"),
  check('derived_product', 'hold_has_reason', 'record', { held_at: '2026-03-02 02:00:00.000' }),
  check('derived_product_input', 'one_kind', 'G-09', { base_product_id: null }, 'order_id IS NOT NULL'),
  check('upload', 'complete', 'record', { sha256: null }),
  check('upload', 'size', 'record', { bytes: 33_554_433 }),
  check('upload', 'expires', 'record', { expires_at: { column: 'created_at' } }),
  check('import_job', 'state', 'record', { state: 'LOST', finished_at: null }),
  check('import_job', 'finished', 'record', { finished_at: null }, "state = 'DONE'"),
  check('import_job', 'failed', 'record', { problem: null }, "state = 'FAILED'"),
  check('import_job', 'rows', 'record', { rows_refused: 2 }, "state = 'DONE'"),
  check('import_job', 'whole', 'record', { rows_total: 2 }, "state = 'DONE'"),
  check('import_job', 'json', 'record', { columns_read: '{' }),
  check('import_batch', 'json', 'record', { content: '[' }),
  check('import_row_error', 'json', 'record', { params: '{' }),
];

/** The CHECKs that list words, and the vocabulary that they must equal. */
export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ...PLAN_WORD_LISTS,
  ...AGREEMENT_WORD_LISTS,
  ...PRICE_WORD_LISTS,
  ...REVENUE_WORD_LISTS,
  ...TRIAL_WORD_LISTS,
  ...PURPOSE_WORD_LISTS,
  ck_organisation_kind: vocabulary.ORGANISATION_KINDS,
  ck_organisation_legal_form: vocabulary.LEGAL_FORMS,
  ck_organisation_state: vocabulary.ORGANISATION_STATES,
  ck_membership_role: vocabulary.ROLES,
  ck_duty_state: vocabulary.DUTY_STATES,
  ck_timer_state: vocabulary.TIMER_STATES,
  ck_agreement_state: vocabulary.AGREEMENT_STATES,
  ck_rectification_state: vocabulary.RECTIFICATION_STATES,
  ck_early_termination_state: vocabulary.EARLY_TERMINATION_STATES,
  ck_agreement_exit_ground: vocabulary.EXIT_GROUNDS,
  ck_renewal_state: vocabulary.RENEWAL_STATES,
  ck_renewal_evaluation_grade: vocabulary.EVALUATION_GRADES,
  ck_data_resource_grade: vocabulary.DATA_GRADES,
  ck_data_resource_source: vocabulary.RESOURCE_SOURCES,
  ck_data_resource_update_interval: vocabulary.UPDATE_INTERVALS,
  ck_data_resource_use_bar: vocabulary.USE_BARS,
  ck_resource_regrading_state: vocabulary.REGRADING_STATES,
  ck_application_scenario_purpose_class: vocabulary.PURPOSE_CLASSES,
  ck_demand_field: vocabulary.PRODUCT_FIELDS,
  ck_demand_purpose_class: vocabulary.PURPOSE_CLASSES,
  ck_demand_state: vocabulary.DEMAND_STATES,
  ck_demand_answer: vocabulary.DEMAND_ANSWERS,
  ck_data_request_origin: vocabulary.DATA_ORIGINS,
  ck_data_request_state: vocabulary.DATA_REQUEST_STATES,
  ck_data_request_review_state: vocabulary.DATA_REVIEW_STATES,
  ck_data_product_field: vocabulary.PRODUCT_FIELDS,
  ck_data_product_delivery_mode: vocabulary.DELIVERY_MODES,
  ck_data_product_grade: vocabulary.DATA_GRADES,
  ck_data_product_running_orders: vocabulary.RUNNING_ORDERS,
  ck_data_product_state: vocabulary.PRODUCT_STATES,
  ck_product_list_item_state: vocabulary.LIST_ITEM_STATES,
  ck_list_item_review_kind: vocabulary.ITEM_REVIEW_KINDS,
  ck_list_item_review_result: vocabulary.ITEM_REVIEW_RESULTS,
  ck_product_form_form: vocabulary.PRODUCT_FORMS,
  ck_offering_purpose_class: vocabulary.PURPOSE_CLASSES,
  ck_offering_charge_unit: vocabulary.CHARGE_UNITS,
  ck_offering_charge_measure: vocabulary.CHARGE_MEASURES,
  ck_data_order_state: vocabulary.ORDER_STATES,
  ck_data_order_intent: vocabulary.USE_INTENTS,
  ck_control_fact_basis: vocabulary.CONTROL_BASES,
  ck_derived_product_state: vocabulary.DERIVED_PRODUCT_STATES,
  ck_import_job_state: vocabulary.IMPORT_STATES,
};

/** Tables of record: what was written stays. */
export const TABLES_OF_RECORD = [
  'decision',
  ...PRICE_RECORDS,
  ...PURPOSE_RECORDS,
  'payment',
  'delivery',
  'control_fact',
  'control_fact_end',
  'outbox_event',
  'state_change',
  'list_item_review',
  'list_publication',
  'list_publication_item',
  'resource_use_disclosure',
  'derived_product_input',
  'agreement_exit',
  'renewal_evaluation',
  'late_renewal_admission',
  ...AGREEMENT_RECORDS,
  ...REVENUE_RECORDS,
] as const;

const OPERATOR = { sql: "(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)" };
const UNDECIDED = "state = 'SUBMITTED'";
const APPROVED_BY_AGENCY = {
  state: 'APPROVED',
  decided_at: '2026-03-02 02:00:00.000',
  decided_by: { sql: "(SELECT person_id FROM membership WHERE role = 'AGENCY_REVIEWER' LIMIT 1)" },
  decided_by_organisation_id: {
    sql: "(SELECT organisation_id FROM membership WHERE role = 'AGENCY_REVIEWER' LIMIT 1)",
  },
};
const REDEVELOPED = "use_intent = 'REDEVELOPMENT'";
const orderColumn = (column: string, state: string): { readonly sql: string } => ({
  sql: `(SELECT ${column} FROM data_order WHERE state = '${state}' LIMIT 1)`,
});
const UNPAID = {
  order_id: orderColumn('id', 'AWAITING_PAYMENT'),
  amount: orderColumn('total', 'AWAITING_PAYMENT'),
};
const UNDELIVERED = {
  order_id: orderColumn('id', 'PAID'),
  recipient_id: orderColumn('buyer_id', 'PAID'),
};
/** An order of a product of which a resource has left the scope. */
const outside = (column: string, state: string): { readonly sql: string } => ({
  sql: `(SELECT o.${column} FROM data_order o JOIN product_resource part ON part.product_id = o.product_id
           JOIN agreement_resource scope ON scope.resource_id = part.resource_id
          WHERE scope.removed_at IS NOT NULL AND o.state = '${state}' LIMIT 1)`,
});
/** An order of a product of which a resource became sensitive after its approval. */
const tightened = (column: string, state: string, sensitive: string): { readonly sql: string } => ({
  sql: `(SELECT o.${column} FROM data_order o JOIN product_resource part ON part.product_id = o.product_id
           JOIN data_resource resource ON resource.id = part.resource_id
          WHERE resource.${sensitive} AND o.state = '${state}' LIMIT 1)`,
});
const TIGHTENED = [
  { sensitive: "grade = 'IMPORTANT'", says: 'B-04 important data is delivered within its domain only' },
  {
    sensitive: 'contains_personal_information = 1',
    says: 'B-06 personal information is used with evidence of consent or anonymisation only',
  },
] as const;
/** An unpaid order of a product that is stopped. */
const ofStopped = (column: string): { readonly sql: string } => ({
  sql: `(SELECT o.${column} FROM data_order o JOIN data_product product ON product.id = o.product_id
          WHERE product.state = 'SUSPENDED' AND o.state = 'AWAITING_PAYMENT' LIMIT 1)`,
});
const resourceWith = (what: string): { readonly sql: string } => ({
  sql: `(SELECT id FROM data_resource WHERE ${what} LIMIT 1)`,
});
const INTO_SCOPE = { removed_at: null, removal_reason: null };
const inScopeOnce = (what: string): string =>
  `removed_at IS NOT NULL AND resource_id IN (SELECT id FROM data_resource WHERE ${what})`;
const IN_SCOPE =
  'use_bar IS NULL AND id IN (SELECT resource_id FROM agreement_resource WHERE removed_at IS NULL)';

/** Every trigger that must exist beside those of the tables of record. */
export const TRIGGERS: readonly TriggerWall[] = [
  ...PLAN_TRIGGERS,
  ...AGREEMENT_TRIGGERS,
  ...PRICE_TRIGGERS,
  ...REVENUE_TRIGGERS,
  ...TRIAL_TRIGGERS,
  ...PURPOSE_TRIGGERS,
  ...TABLES_OF_RECORD.flatMap((table): TriggerWall[] => [
    {
      name: `tr_${table}_never_changes`,
      table,
      guards: 'record',
      refuses: [{ says: `${table} rows are never changed`, deed: 'UPDATE' }],
    },
    {
      name: `tr_${table}_never_deleted`,
      table,
      guards: 'record',
      refuses: [{ says: `${table} rows are never deleted`, deed: 'DELETE' }],
    },
  ]),
  {
    name: 'tr_product_list_item_starts_undecided',
    table: 'product_list_item',
    guards: 'C-02',
    refuses: [{ says: 'An item enters undecided', deed: 'INSERT_COPY', where: "state = 'APPROVED'" }],
  },
  {
    name: 'tr_product_list_item_agency_decides',
    table: 'product_list_item',
    guards: 'C-02',
    refuses: [
      {
        says: 'C-02 only the implementing agency approves',
        deed: 'UPDATE',
        change: { state: 'APPROVED', decided_by_organisation_id: OPERATOR },
        where: UNDECIDED,
      },
      {
        says: 'An item keeps its product, list and submitter',
        deed: 'UPDATE',
        change: { submitted_by: 'per_01890000-0000-7000-8000-000000000000' },
        where: UNDECIDED,
      },
    ],
  },
  {
    name: 'tr_agreement_resource_enters_lawful',
    table: 'agreement_resource',
    guards: 'B-03',
    refuses: [
      {
        says: 'A-17 barred data enters no scope',
        deed: 'INSERT_COPY',
        change: { resource_id: resourceWith('use_bar IS NOT NULL'), ...INTO_SCOPE },
      },
      {
        says: 'B-02 ungraded data enters no scope',
        deed: 'INSERT_COPY',
        change: { resource_id: resourceWith('grade IS NULL'), ...INTO_SCOPE },
      },
      {
        says: 'B-03 core data enters no scope',
        deed: 'INSERT_COPY',
        change: { resource_id: resourceWith("grade = 'CORE'"), ...INTO_SCOPE },
      },
    ],
  },
  {
    name: 'tr_agreement_resource_returns_lawful',
    table: 'agreement_resource',
    guards: 'B-03',
    refuses: [
      {
        says: 'A place in a scope keeps its agreement and its resource',
        deed: 'UPDATE',
        change: { resource_id: resourceWith("grade = 'CORE'") },
      },
      {
        says: 'A-17 barred data enters no scope',
        deed: 'UPDATE',
        change: INTO_SCOPE,
        where: inScopeOnce('use_bar IS NOT NULL'),
      },
      {
        says: 'B-02 ungraded data enters no scope',
        deed: 'UPDATE',
        change: INTO_SCOPE,
        where: inScopeOnce('grade IS NULL'),
      },
      {
        says: 'B-03 core data enters no scope',
        deed: 'UPDATE',
        change: INTO_SCOPE,
        where: inScopeOnce("grade = 'CORE'"),
      },
    ],
  },
  {
    name: 'tr_data_resource_changes_lawful',
    table: 'data_resource',
    guards: 'B-05',
    refuses: [
      {
        says: 'B-05 a grade is lowered by an approved re-grading only',
        deed: 'UPDATE',
        change: { grade: 'IMPORTANT' },
        where: "grade = 'CORE'",
      },
      {
        says: 'B-05 a grade is lowered by an approved re-grading only',
        deed: 'UPDATE',
        change: { grade: null },
        where: "grade = 'GENERAL'",
      },
      {
        says: 'B-03 core data stays in no scope',
        deed: 'UPDATE',
        change: { grade: 'CORE' },
        where: IN_SCOPE,
      },
      {
        says: 'A-17 barred data stays in no scope',
        deed: 'UPDATE',
        change: { use_bar: 'PRIVACY', use_bar_reason: '-', use_bar_document: '-' },
        where: IN_SCOPE,
      },
    ],
  },
  {
    name: 'tr_product_list_item_moves_along_its_states',
    table: 'product_list_item',
    guards: 'C-06',
    refuses: [
      {
        says: 'C-06 an item moves along its states',
        deed: 'UPDATE',
        change: { state: 'SUBMITTED' },
        where: "state = 'APPROVED'",
      },
      {
        says: 'C-06 an item keeps what was handed in',
        deed: 'UPDATE',
        change: { content: '{}', content_hash: { sql: "SHA2('{}', 256)" } },
        where: UNDECIDED,
      },
      {
        says: 'C-06 an item keeps what was handed in',
        deed: 'UPDATE',
        change: { product_revision: { sql: 'product_revision + 1' } },
        where: "state = 'APPROVED'",
      },
      {
        says: 'C-06 a ruling is written once',
        deed: 'UPDATE',
        change: { reason: '另一个理由' },
        where: "state = 'APPROVED'",
      },
    ],
  },
  {
    name: 'tr_product_list_item_approved_after_review',
    table: 'product_list_item',
    guards: 'C-05',
    refuses: [
      {
        says: 'C-05 an item is approved after its reviews',
        deed: 'UPDATE',
        change: APPROVED_BY_AGENCY,
        where: `${UNDECIDED} AND NOT EXISTS (SELECT 1 FROM list_item_review review WHERE review.item_id = product_list_item.id)`,
      },
      {
        says: 'C-11 a member of the operator does not approve',
        deed: 'UPDATE',
        change: {
          ...APPROVED_BY_AGENCY,
          decided_by: {
            sql: "(SELECT person_id FROM membership WHERE role = 'OPERATOR_FINANCE' LIMIT 1)",
          },
        },
        where: `${UNDECIDED} AND EXISTS (SELECT 1 FROM list_item_review review WHERE review.item_id = product_list_item.id)`,
      },
    ],
  },
  {
    name: 'tr_product_list_item_one_open_revision',
    table: 'product_list_item',
    guards: 'C-06',
    refuses: [{ says: 'C-06 one revision waits at a time', deed: 'INSERT_COPY', where: UNDECIDED }],
  },
  {
    name: 'tr_list_item_review_by_agency',
    table: 'list_item_review',
    guards: 'C-02',
    refuses: [
      {
        says: 'C-02 the agency reviews what it has not decided',
        deed: 'INSERT_COPY',
        where: "item_id IN (SELECT id FROM product_list_item WHERE state = 'APPROVED')",
      },
      {
        says: 'C-02 the agency reviews what it has not decided',
        deed: 'INSERT_COPY',
        change: { reviewed_by_organisation_id: OPERATOR },
        where: `item_id IN (SELECT id FROM product_list_item WHERE ${UNDECIDED})`,
      },
      {
        says: 'C-11 who submitted an item does not review it',
        deed: 'INSERT_COPY',
        change: {
          reviewed_by: {
            sql: '(SELECT submitted_by FROM product_list_item item WHERE item.id = source.item_id)',
          },
        },
        where: `item_id IN (SELECT id FROM product_list_item WHERE ${UNDECIDED})`,
      },
    ],
  },
  {
    name: 'tr_list_publication_item_only_approved',
    table: 'list_publication_item',
    guards: 'C-07',
    refuses: [
      {
        says: 'C-07 only what is approved is published',
        deed: 'INSERT_COPY',
        change: { content_hash: '0'.repeat(64) },
      },
      {
        says: 'C-07 only what is approved is published',
        deed: 'INSERT_COPY',
        change: { item_id: { sql: `(SELECT id FROM product_list_item WHERE ${UNDECIDED} LIMIT 1)` } },
      },
    ],
  },
  {
    name: 'tr_data_product_enters_unapproved',
    table: 'data_product',
    guards: 'C-01',
    refuses: [{ says: 'C-01 a product enters unapproved', deed: 'INSERT_COPY', where: "state = 'ON_SALE'" }],
  },
  {
    name: 'tr_data_product_sold_only_approved',
    table: 'data_product',
    guards: 'C-01',
    refuses: [
      {
        says: 'C-01 only an approved product goes on sale',
        deed: 'UPDATE',
        change: {
          state: 'ON_SALE',
          published_at: '2026-03-02 02:00:00.000',
          approved_item_id: {
            sql: '(SELECT id FROM product_list_item item WHERE item.product_id = data_product.id)',
          },
        },
        where: UNDECIDED,
      },
      {
        says: 'A product keeps its operator and its code',
        deed: 'UPDATE',
        change: { product_code: 'ANOTHER-CODE' },
        where: UNDECIDED,
      },
      {
        says: 'C-06 what was approved is not changed in place',
        deed: 'UPDATE',
        change: { title: '另一个名称' },
        where: "state = 'ON_SALE'",
      },
      {
        says: 'C-06 a product is sold as its approved item says',
        deed: 'UPDATE',
        change: {
          approved_item_id: { sql: `(SELECT id FROM product_list_item WHERE ${UNDECIDED} LIMIT 1)` },
        },
        where: "state = 'SUSPENDED'",
      },
    ],
  },
  {
    name: 'tr_data_order_lawful',
    table: 'data_order',
    guards: 'G-01',
    refuses: [
      {
        says: 'C-01 only an approved product is ordered',
        deed: 'INSERT_COPY',
        change: { product_id: { sql: "(SELECT id FROM data_product WHERE state = 'SUBMITTED' LIMIT 1)" } },
        where: REDEVELOPED,
      },
      {
        says: 'A-19 the agreement is not in force',
        deed: 'INSERT_COPY',
        change: { placed_on: '2029-01-01' },
        where: REDEVELOPED,
      },
      {
        says: 'A-18 a resource of the product is outside the authorised scope',
        deed: 'INSERT_COPY',
        change: { product_id: outside('product_id', 'PAID') },
        where: REDEVELOPED,
      },
      {
        says: 'C-01 what the approved revision no longer has is not ordered',
        deed: 'INSERT_COPY',
        change: {
          scenario_id: { sql: '(SELECT id FROM product_scenario WHERE retired_at IS NOT NULL LIMIT 1)' },
        },
        where: REDEVELOPED,
      },
      {
        says: 'C-01 what the approved revision no longer has is not ordered',
        deed: 'INSERT_COPY',
        change: { offering_id: { sql: '(SELECT id FROM offering WHERE retired_at IS NOT NULL LIMIT 1)' } },
        where: REDEVELOPED,
      },
      {
        says: 'G-01 the operator and those tied to it do not redevelop',
        deed: 'INSERT_COPY',
        change: { buyer_id: OPERATOR },
        where: REDEVELOPED,
      },
      {
        says: 'F-17 an order begins at its first state',
        deed: 'INSERT_COPY',
        where: REDEVELOPED,
      },
    ],
  },
  {
    name: 'tr_data_order_of_lawful_sources',
    table: 'data_order',
    guards: 'B-04',
    refuses: TIGHTENED.map(({ sensitive, says }) => ({
      says,
      deed: 'INSERT_COPY',
      where: `product_id = ${tightened('product_id', 'AWAITING_PAYMENT', sensitive).sql} AND state = 'AWAITING_PAYMENT'`,
    })),
  },
  {
    name: 'tr_offering_keeps_its_plan',
    table: 'offering',
    guards: 'C-03',
    refuses: [
      ...[
        { purpose_class: 'PUBLIC_INTEREST', free_use_conditions: '[]' },
        { charge_unit: 'PER_PRODUCT' },
        { charge_unit: 'PER_VOLUME', charge_measure: 'RECORD' },
      ].map((change) => ({
        says: 'An offering keeps its product, purpose, unit and measure',
        deed: 'UPDATE' as const,
        change,
        where: CHARGED,
      })),
      {
        says: 'C-03 a product has one offering for public interest',
        deed: 'UPDATE',
        change: { retired_at: null },
        where: `${FREE} AND retired_at IS NOT NULL`,
      },
    ],
  },
  {
    name: 'tr_offering_free_once',
    table: 'offering',
    guards: 'C-03',
    refuses: [
      {
        says: 'C-03 a product has one offering for public interest',
        deed: 'INSERT_COPY',
        change: { charge_unit: 'PER_VOLUME', charge_measure: 'GIGABYTE' },
        where: `${FREE} AND retired_at IS NULL`,
      },
    ],
  },
  {
    name: 'tr_data_order_keeps_its_terms',
    table: 'data_order',
    guards: 'E-34',
    refuses: [
      { quantity: { sql: 'quantity + 1' } },
      { unit_price: { sql: 'unit_price + 1' } },
      { customer_class: 'WELFARE' },
      { compared_fields: 6 },
      { total: { sql: 'total + 1' } },
      { tax_basis: 'TAX_EXCLUSIVE' },
      { charge_unit: 'PER_VOLUME' },
      { placed_at: '2026-03-01 00:00:00.000' },
      { use_to: '2030-01-01' },
      { basis_reference: '另一份文件' },
    ].map((change) => ({ says: 'An order keeps its terms', deed: 'UPDATE' as const, change })),
  },
  {
    name: 'tr_data_order_moves_along_its_states',
    table: 'data_order',
    guards: 'F-17',
    refuses: [
      {
        says: 'F-17 an order moves along its states',
        deed: 'UPDATE',
        change: { state: 'AWAITING_PAYMENT' },
        where: "state = 'PAID'",
      },
      {
        says: 'F-15 a paid order has its payment',
        deed: 'UPDATE',
        change: { state: 'PAID' },
        where: "state = 'AWAITING_PAYMENT'",
      },
      {
        says: 'F-17 a delivered order has its delivery',
        deed: 'UPDATE',
        change: { state: 'DELIVERED' },
        where: "state IN ('PAID', 'APPROVED')",
      },
    ],
  },
  {
    name: 'tr_payment_lawful',
    table: 'payment',
    guards: 'E-06',
    refuses: [
      {
        says: 'F-15 a payment is the total of an unpaid order of this operator',
        deed: 'INSERT_COPY',
      },
      {
        says: 'A-18 a resource of the product is outside the authorised scope',
        deed: 'INSERT_COPY',
        change: {
          order_id: outside('id', 'AWAITING_PAYMENT'),
          amount: outside('total', 'AWAITING_PAYMENT'),
        },
      },
      {
        says: 'C-01 only an approved product is paid for',
        deed: 'INSERT_COPY',
        change: { order_id: ofStopped('id'), amount: ofStopped('total') },
      },
      {
        says: 'A-19 the agreement is not in force',
        deed: 'INSERT_COPY',
        change: { ...UNPAID, confirmed_at: '2029-06-01 00:00:00.000' },
      },
    ],
  },
  {
    name: 'tr_payment_of_lawful_sources',
    table: 'payment',
    guards: 'B-04',
    refuses: TIGHTENED.map(({ sensitive, says }) => ({
      says,
      deed: 'INSERT_COPY',
      change: {
        order_id: tightened('id', 'AWAITING_PAYMENT', sensitive),
        amount: tightened('total', 'AWAITING_PAYMENT', sensitive),
      },
    })),
  },
  {
    name: 'tr_delivery_of_lawful_sources',
    table: 'delivery',
    guards: 'B-06',
    refuses: TIGHTENED.map(({ sensitive, says }) => ({
      says,
      deed: 'INSERT_COPY',
      change: {
        order_id: tightened('id', 'PAID', sensitive),
        recipient_id: tightened('buyer_id', 'PAID', sensitive),
        product_id: tightened('product_id', 'PAID', sensitive),
      },
    })),
  },
  {
    name: 'tr_delivery_lawful',
    table: 'delivery',
    guards: 'C-01',
    refuses: [
      {
        says: 'F-17 a delivery goes to the buyer of a paid or granted order',
        deed: 'INSERT_COPY',
        change: { ...UNDELIVERED, recipient_id: OPERATOR },
      },
      {
        says: 'A-18 a resource of the product is outside the authorised scope',
        deed: 'INSERT_COPY',
        change: {
          order_id: outside('id', 'PAID'),
          recipient_id: outside('buyer_id', 'PAID'),
          product_id: outside('product_id', 'PAID'),
        },
      },
      {
        says: 'C-01 only an approved product is delivered',
        deed: 'INSERT_COPY',
        change: {
          ...UNDELIVERED,
          product_id: { sql: "(SELECT id FROM data_product WHERE state = 'SUBMITTED' LIMIT 1)" },
        },
      },
      {
        says: 'A-19 the agreement is not in force',
        deed: 'INSERT_COPY',
        change: { ...UNDELIVERED, delivered_at: '2029-06-01 00:00:00.000' },
      },
    ],
  },
  {
    name: 'tr_derived_product_keeps_its_developer',
    table: 'derived_product',
    guards: 'G-01',
    refuses: [
      {
        says: 'A derived product keeps its developer and its code',
        deed: 'UPDATE',
        change: { developer_id: OPERATOR },
      },
      {
        says: 'G-01 a barred developer is not registered again',
        deed: 'UPDATE',
        change: { state: 'REGISTERED', freeze_reason: null },
        where: "state = 'FROZEN'",
      },
    ],
  },
  {
    name: 'tr_control_fact_declared_by_entitled',
    table: 'control_fact',
    guards: 'G-06',
    refuses: [
      {
        says: 'G-06 control is declared by the controlled side, the agency or a regulator',
        deed: 'INSERT_COPY',
        change: { declared_by_organisation_id: OPERATOR },
      },
      {
        says: 'G-06 control is declared by the controlled side, the agency or a regulator',
        deed: 'INSERT_COPY',
        change: { declared_by_organisation_id: OPERATOR, controlled_id: OPERATOR },
      },
    ],
  },
  {
    name: 'tr_control_fact_end_lawful',
    table: 'control_fact_end',
    guards: 'G-07',
    refuses: [
      {
        says: 'G-07 only the implementing agency or a regulator ends control',
        deed: 'INSERT_COPY',
        change: { ended_by_organisation_id: OPERATOR },
      },
      {
        says: 'G-07 control ends no earlier than it began',
        deed: 'INSERT_COPY',
        change: { ended_on: '2020-01-01' },
      },
    ],
  },
  {
    name: 'tr_derived_product_input_lawful',
    table: 'derived_product_input',
    guards: 'G-11',
    refuses: [
      {
        says: 'G-11 an input is an own delivered order for redevelopment',
        deed: 'INSERT_COPY',
        change: { order_id: { sql: `(SELECT id FROM data_order WHERE ${FREE} LIMIT 1)` } },
        where: 'order_id IS NOT NULL',
      },
      {
        says: 'G-01 the operator and those tied to it do not redevelop',
        deed: 'INSERT_COPY',
        change: {
          derived_product_id: { sql: "(SELECT id FROM derived_product WHERE product_code = 'TIED')" },
        },
        where: 'base_derived_product_id IS NOT NULL',
      },
    ],
  },
  {
    name: 'tr_data_request_review_stands',
    table: 'data_request_review',
    guards: 'B-11',
    refuses: [
      {
        says: 'B-11 a review keeps its request and its body',
        deed: 'UPDATE',
        change: { reviewer_id: { column: 'request_id' } },
      },
      {
        says: 'B-11 a review is given by the body that supplies the data',
        deed: 'UPDATE',
        change: { opinion: 'built' },
      },
    ],
  },
  {
    name: 'tr_data_request_decided_by_reviews',
    table: 'data_request',
    guards: 'B-11',
    refuses: [
      {
        says: 'B-11 a request is approved by those who supply the data',
        deed: 'UPDATE',
        change: { state: 'APPROVED' },
      },
      { says: 'A request keeps what it asks for', deed: 'UPDATE', change: { purpose: 'built' } },
    ],
  },
];

export const FUNCTIONS = ['is_barred_redeveloper', 'source_fault', ...PRICE_FUNCTIONS].sort();

/** Unique keys on which a rule leans; the index is the wall. */
export const UNIQUE_KEYS: Readonly<Record<string, Guards>> = {
  uq_maximum_revenue_number: 'E-33',
  uq_maximum_revenue_replaces: 'E-33',
  uq_annual_result_maximum: 'E-24',
  uq_membership_duty: 'C-11',
  uq_organisation_credit_code: 'record',
  uq_product_list_item_revision: 'C-02',
  uq_list_item_review_number: 'C-05',
  uq_list_publication_number: 'C-07',
  uq_list_publication_item_item: 'C-07',
  uq_list_publication_item_code: 'C-07',
  uq_offering_plan: 'C-03',
  uq_plan_revision_government_decision: 'A-03',
  uq_selection_candidate_organisation: 'record',
  ...PRICE_UNIQUE_KEYS,
  ...TRIAL_UNIQUE_KEYS,
  ...PURPOSE_UNIQUE_KEYS,
  uq_payment_order: 'F-15',
  uq_payment_bank_reference: 'F-15',
  uq_delivery_order: 'F-17',
  uq_refresh_token_hash: 'record',
  uq_application_scenario_name: 'record',
  uq_data_request_review_reviewer: 'B-11',
  uq_renewal_open: 'A-12',
  uq_early_termination_open: 'K-01',
};
