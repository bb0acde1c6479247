import type { RuleId } from '../../src/policy/rule-ids';
import * as vocabulary from '../../src/policy/vocabulary';

/** What a wall guards: a rule of the rule list, or the sense of the record itself. */
type Guards = RuleId | 'record';

interface Wall {
  readonly name: string;
  readonly table: string;
  readonly guards: Guards;
}

/** One CHECK and a change that makes a good row bad in this one respect. */
export interface CheckWall extends Wall {
  readonly bad: Readonly<Record<string, unknown>>;
  /** Which good row is spoilt; any, when left out. */
  readonly where?: string;
}

const check = (
  table: string,
  name: string,
  guards: Guards,
  bad: Readonly<Record<string, unknown>>,
  where?: string,
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, ...(where !== undefined && { where }) });

const CHARGED = "purpose_class = 'INDUSTRY'";
const FREE = "purpose_class = 'PUBLIC_INTEREST'";

/** Every CHECK that must exist. */
export const CHECKS: readonly CheckWall[] = [
  check('decision', 'outcome', 'record', { outcome: 'PERHAPS' }),
  check('decision', 'refusal_cites', 'record', { outcome: 'REFUSE', rule_id: null }),
  check('decision', 'json', 'record', { facts: '{' }),
  check('outbox_event', 'json', 'record', { payload: '{' }),
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
  check('agreement', 'state', 'A-19', { state: 'SLEEPING' }),
  check('agreement', 'term', 'A-19', { ends_on: '2025-12-31' }),
  check('agreement', 'parties', 'record', { agency_id: { column: 'operator_id' } }),
  check('agreement', 'ban_when_active', 'G-03', { has_redevelopment_ban: 0 }, "state = 'ACTIVE'"),
  check('data_resource', 'grade', 'C-04', { grade: 'SECRET' }),
  check('data_product', 'field', 'record', { field: 'SPORT' }),
  check('data_product', 'delivery_mode', 'record', { delivery_mode: 'RAW_EXPORT' }),
  check('data_product', 'grade', 'record', { grade: 'SECRET' }),
  check('data_product', 'state', 'record', { state: 'LOST' }),
  check('data_product', 'sold_only_approved', 'C-01', { approved_item_id: null }, "state = 'ON_SALE'"),
  check('product_list_item', 'state', 'record', { state: 'LOST' }, "state = 'APPROVED'"),
  check(
    'product_list_item',
    'four_eyes',
    'C-11',
    { decided_by: { column: 'submitted_by' } },
    "state = 'APPROVED'",
  ),
  check('product_list_item', 'decided_by_someone', 'C-02', { decided_by: null }, "state = 'APPROVED'"),
  check('product_form', 'form', 'record', { form: 'RAW' }),
  check('offering', 'purpose_class', 'C-03', { purpose_class: 'WAR' }, CHARGED),
  check('offering', 'charge_unit', 'record', { charge_unit: 'PER_WISH' }),
  check('offering', 'conditions_for_free_use', 'D-01', { free_use_conditions: null }, FREE),
  check('pricing_competence', 'period', 'E-04', { effective_to: '2025-01-01' }),
  check('guided_price', 'industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('guided_price', 'not_negative', 'E-34', { ceiling: '-0.000001' }),
  check('guided_price', 'unit', 'record', { charge_unit: 'PER_WISH' }),
  check('guided_price', 'tax_basis', 'record', { tax_basis: 'UNTAXED' }),
  check('tariff', 'industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('tariff', 'not_negative', 'E-34', { unit_price: '-0.000001' }),
  check('tariff', 'within_ceiling', 'E-06', { unit_price: '2.000001' }),
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
  check('payment', 'not_negative', 'F-15', { amount: '-0.01' }),
  check('redevelopment_guard', 'single', 'G-01', { id: 2 }),
  check('control_fact', 'basis', 'G-03', { basis: 'FRIENDSHIP' }),
  check('control_fact', 'two_parties', 'G-03', { controlled_id: { column: 'controller_id' } }),
  check('control_fact', 'majority', 'G-03', { share_percent: '50.0000' }),
  check('control_fact', 'period', 'G-03', { effective_to: '2025-01-01' }),
  check('control_fact_end', 'has_document', 'G-07', { document_reference: '  ' }),
  check('control_fact_end', 'has_reason', 'G-07', { reason: '' }),
  check('control_fact_end', 'not_in_advance', 'G-07', { ended_on: '2099-01-01' }),
  check('derived_product', 'state', 'record', { state: 'LOST' }),
  check('derived_product', 'freeze_has_reason', 'G-04', { state: 'FROZEN' }, "state = 'REGISTERED'"),
  check('derived_product_input', 'one_kind', 'G-09', { base_product_id: null }, 'order_id IS NOT NULL'),
];

/** The CHECKs that list words, and the vocabulary that they must equal. */
export const WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_organisation_kind: vocabulary.ORGANISATION_KINDS,
  ck_organisation_legal_form: vocabulary.LEGAL_FORMS,
  ck_organisation_state: vocabulary.ORGANISATION_STATES,
  ck_membership_role: vocabulary.ROLES,
  ck_agreement_state: vocabulary.AGREEMENT_STATES,
  ck_data_resource_grade: vocabulary.DATA_GRADES,
  ck_data_product_field: vocabulary.PRODUCT_FIELDS,
  ck_data_product_delivery_mode: vocabulary.DELIVERY_MODES,
  ck_data_product_grade: vocabulary.DATA_GRADES,
  ck_data_product_state: vocabulary.PRODUCT_STATES,
  ck_product_list_item_state: vocabulary.LIST_ITEM_STATES,
  ck_product_form_form: vocabulary.PRODUCT_FORMS,
  ck_offering_purpose_class: vocabulary.PURPOSE_CLASSES,
  ck_offering_charge_unit: vocabulary.CHARGE_UNITS,
  ck_guided_price_unit: vocabulary.CHARGE_UNITS,
  ck_guided_price_tax_basis: vocabulary.TAX_BASES,
  ck_data_order_state: vocabulary.ORDER_STATES,
  ck_data_order_intent: vocabulary.USE_INTENTS,
  ck_control_fact_basis: vocabulary.CONTROL_BASES,
  ck_derived_product_state: vocabulary.DERIVED_PRODUCT_STATES,
};

/** One trigger, and each deed that it must refuse, in its own words. */
export interface TriggerWall extends Wall {
  readonly refuses: readonly {
    readonly says: string;
    readonly deed: 'INSERT_COPY' | 'UPDATE' | 'DELETE';
    readonly change?: Readonly<Record<string, unknown>>;
    readonly where?: string;
  }[];
}

/** Tables of record: what was written stays. */
export const TABLES_OF_RECORD = [
  'decision',
  'guided_price',
  'tariff',
  'payment',
  'delivery',
  'control_fact',
  'control_fact_end',
  'outbox_event',
  'derived_product_input',
] as const;

const OPERATOR = { sql: "(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)" };
const UNDECIDED = "state = 'SUBMITTED'";
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
const UNAPPROVED_OFFERING = {
  sql: "(SELECT offering.id FROM offering JOIN data_product product ON product.id = offering.product_id WHERE product.state = 'SUBMITTED' LIMIT 1)",
};

/** Every trigger that must exist beside those of the tables of record. */
export const TRIGGERS: readonly TriggerWall[] = [
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
    ],
  },
  {
    name: 'tr_guided_price_pricing_office_issues',
    table: 'guided_price',
    guards: 'E-04',
    refuses: [
      {
        says: 'E-04 only the pricing office issues guided prices',
        deed: 'INSERT_COPY',
        change: { issued_by_organisation_id: OPERATOR },
      },
    ],
  },
  {
    name: 'tr_tariff_only_approved',
    table: 'tariff',
    guards: 'C-01',
    refuses: [
      {
        says: 'C-01 only an approved product has a tariff',
        deed: 'INSERT_COPY',
        change: { offering_id: UNAPPROVED_OFFERING },
      },
      {
        says: 'E-06 a tariff names the guided price in force on its date',
        deed: 'INSERT_COPY',
        change: { guided_price_id: 'gpr_01890000-0000-7000-8000-000000000000' },
      },
      {
        says: 'E-06 a tariff names the guided price in force on its date',
        deed: 'INSERT_COPY',
        change: { effective_from: '2020-01-01' },
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
        says: 'E-06 an order is judged by the guided price in force',
        deed: 'INSERT_COPY',
        change: { guided_price_id: 'gpr_01890000-0000-7000-8000-000000000000' },
        where: REDEVELOPED,
      },
      {
        says: 'G-01 the operator and those tied to it do not redevelop',
        deed: 'INSERT_COPY',
        change: { buyer_id: OPERATOR },
        where: REDEVELOPED,
      },
      {
        says: 'E-03 an order is charged by the tariff in force',
        deed: 'INSERT_COPY',
        change: { tariff_id: 'tar_01890000-0000-7000-8000-000000000000' },
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
    name: 'tr_data_order_keeps_its_terms',
    table: 'data_order',
    guards: 'E-34',
    refuses: [
      { quantity: { sql: 'quantity + 1' } },
      { unit_price: { sql: 'unit_price + 1' } },
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
        says: 'E-06 no payment above the guided price in force',
        deed: 'INSERT_COPY',
        change: { ...UNPAID, confirmed_at: '2020-01-01 00:00:00.000' },
      },
    ],
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
];

export const FUNCTIONS = ['is_barred_redeveloper'] as const;

/** Unique keys on which a rule leans; the index is the wall. */
export const UNIQUE_KEYS: Readonly<Record<string, Guards>> = {
  uq_membership_duty: 'C-11',
  uq_organisation_credit_code: 'record',
  uq_product_list_item_revision: 'C-02',
  uq_offering_purpose: 'C-03',
  uq_guided_price_date: 'E-04',
  uq_guided_price_basis: 'E-06',
  uq_tariff_date: 'E-06',
  uq_tariff_price: 'E-06',
  uq_payment_order: 'F-15',
  uq_payment_bank_reference: 'F-15',
  uq_delivery_order: 'F-17',
  uq_refresh_token_hash: 'record',
};
