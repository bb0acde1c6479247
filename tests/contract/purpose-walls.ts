import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, Guards, TriggerWall } from './wall';

/** The walls around free use, its grants and reports, and the cases on it. */

const check = (
  table: string,
  name: string,
  guards: CheckWall['guards'],
  bad: CheckWall['bad'],
  where = '1 = 1',
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, where });

const in_ = (state: string): string => `state = '${state}'`;

export const PURPOSE_CHECKS: readonly CheckWall[] = [
  check('supervision_case', 'kind', 'record', { kind: 'NOISE' }),
  check('supervision_case', 'state', 'record', { state: 'LOST' }, in_('RULED')),
  check('supervision_case', 'ruling', 'record', { ruling: 'FINE' }, in_('RULED')),
  check('supervision_case', 'ruled', 'D-08', { ruling: null }, in_('RULED')),
  check('case_report', 'kind', 'record', { kind: 'RUDENESS' }),
  check('case_report', 'evidence', 'F-13', { evidence: ' ' }),
  check('case_ruling', 'ruling', 'record', { ruling: 'FINE' }, "ruling = 'LIFT'"),
  check('case_ruling', 'regularised_by_order', 'D-08', { ruling: 'REGULARISE' }),
  check('case_ruling', 'reason', 'D-08', { reason: ' ' }),
  check('free_use', 'state', 'record', { state: 'LOST' }, in_('FORM_CHECK')),
  check('free_use', 'refused', 'D-12', { refusal_reason: null }, in_('REFUSED')),
  check('free_use', 'appealed', 'D-12', { appeal_reason: null }, in_('APPEALED')),
  check('free_use', 'suspended', 'D-10', { suspension_reason: null }, 'suspended_at IS NOT NULL'),
  check('free_use', 'stopped_by_case', 'D-08', { case_id: null }, 'stopped_at IS NOT NULL'),
  check(
    'free_use',
    'stops_only_grants',
    'record',
    { suspended_at: '2026-03-02 02:00:00.000', suspension_reason: '-' },
    in_('FORM_CHECK'),
  ),
  check(
    'free_use',
    'regularised_stays_stopped',
    'D-08',
    { regularised_by_order_id: { column: 'order_id' } },
    'stopped_at IS NULL',
  ),
  check('free_use_content', 'basis', 'D-05', { basis: 'CURIOSITY' }),
  check('free_use_content', 'period', 'D-04', { use_to: '2020-01-01' }),
  check('free_use_content', 'committed', 'D-04', { security_commitment: 0 }),
  check('free_use_content', 'quantity', 'D-07', { quantity: 0 }),
  check('free_use_content', 'json', 'record', { documents: '[' }),
  check('free_use_form_check', 'result', 'record', { result: 'PERHAPS' }, "result = 'RETURNED'"),
  check('free_use_form_check', 'json', 'record', { gaps: '[{' }, "result = 'RETURNED'"),
  check('free_use_form_check', 'gaps_of_returned', 'D-06', { gaps: '[]' }, "result = 'RETURNED'"),
  check('free_grant', 'quota', 'D-07', { quota: 0 }),
  check('free_grant', 'period', 'D-07', { ends_on: '2020-01-01' }),
  check('free_grant', 'json', 'record', { conditions: '[' }),
  check('free_use_report', 'state', 'record', { state: 'LOST' }, in_('DUE')),
  check('free_use_report', 'period', 'D-10', { due_on: '2020-01-01' }),
  check('free_use_report', 'filed', 'D-10', { outcome: null }, in_('FILED')),
  check('free_use_report', 'accepted', 'D-10', { ruled_by: null }, in_('ACCEPTED')),
  check('free_use_cost', 'amount', 'D-11', { amount: '-0.01' }),
];

export const PURPOSE_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_supervision_case_kind: vocabulary.CASE_KINDS,
  ck_supervision_case_state: vocabulary.CASE_STATES,
  ck_supervision_case_ruling: vocabulary.CASE_RULINGS,
  ck_case_report_kind: vocabulary.MISUSE_KINDS,
  ck_case_ruling_ruling: vocabulary.CASE_RULINGS,
  ck_free_use_state: vocabulary.FREE_USE_STATES,
  ck_free_use_content_basis: vocabulary.FREE_USE_BASES,
  ck_free_use_form_check_result: vocabulary.FORM_CHECK_RESULTS,
  ck_free_use_report_state: vocabulary.FREE_USE_REPORT_STATES,
};

export const PURPOSE_RECORDS = [
  'case_node',
  'case_party',
  'case_report',
  'case_ruling',
  'free_use_content',
  'free_use_form_check',
  'free_grant',
  'free_use_cost',
] as const;

export const PURPOSE_UNIQUE_KEYS: Readonly<Record<string, Guards>> = {
  uq_supervision_case_subject: 'G-13',
  uq_free_use_report_number: 'D-10',
  uq_free_use_cost_number: 'D-11',
};

const sql = (text: string): { readonly sql: string } => ({ sql: text });
const ofUse = (column: string, which: string) =>
  sql(`(SELECT ${column} FROM free_use WHERE ${which} LIMIT 1)`);
/** An order that was granted free and not delivered, by how its use stands. */
const granted = (column: string, which: string) =>
  sql(`(SELECT placed.${column} FROM data_order placed
          JOIN free_use own ON own.order_id = placed.id JOIN free_grant given ON given.order_id = placed.id
         WHERE placed.state = 'APPROVED' AND ${which} LIMIT 1)`);
const deliveryOf = (which: string) => ({
  order_id: granted('id', which),
  recipient_id: granted('buyer_id', which),
  product_id: granted('product_id', which),
});
const OTHER_PERSON = sql("(SELECT person_id FROM membership WHERE role = 'PRICING_OFFICER' LIMIT 1)");
const WAITING = in_('PURPOSE_CHECK');
/** A grant of an application that waits for one, lawful but for what is changed of it. */
const grantOf = (which: string) => ({
  order_id: ofUse('order_id', which),
  user_id: ofUse('buyer_id', which),
  scenario_id: sql(
    `(SELECT placed.scenario_id FROM data_order placed JOIN free_use own ON own.order_id = placed.id WHERE own.${which} LIMIT 1)`,
  ),
  starts_on: '2026-01-01',
  ends_on: '2026-12-31',
  quota: 1,
  granted_by: OTHER_PERSON,
});

export const PURPOSE_TRIGGERS: readonly TriggerWall[] = [
  {
    name: 'tr_supervision_case_keeps_its_subject',
    table: 'supervision_case',
    guards: 'D-08',
    refuses: [
      { says: 'A case keeps its subject', deed: 'UPDATE', change: { subject_id: { column: 'id' } } },
      {
        says: 'D-08 a case moves along its states',
        deed: 'UPDATE',
        change: { state: 'REOPENED', ruling: 'LIFT' },
        where: in_('OPEN'),
      },
      {
        says: 'D-08 a case is ruled on by a ruling',
        deed: 'UPDATE',
        change: { state: 'RULED', ruling: 'LIFT' },
        where: in_('OPEN'),
      },
    ],
  },
  {
    name: 'tr_case_ruling_lawful',
    table: 'case_ruling',
    guards: 'D-08',
    refuses: [
      {
        says: 'D-08 the agency of a case rules on it while it waits for a ruling',
        deed: 'INSERT_COPY',
        change: { number: 99 },
      },
      {
        says: 'D-08 the agency of a case rules on it while it waits for a ruling',
        deed: 'INSERT_COPY',
        change: {
          case_id: sql("(SELECT id FROM supervision_case WHERE state = 'OPEN' LIMIT 1)"),
          ruled_by_organisation_id: sql("(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)"),
        },
      },
    ],
  },
  {
    name: 'tr_free_use_moves_along_its_states',
    table: 'free_use',
    guards: 'D-06',
    refuses: [
      {
        says: 'A free use keeps its parties',
        deed: 'UPDATE',
        change: { buyer_id: { column: 'operator_id' } },
      },
      {
        says: 'D-06 a free request moves along its states',
        deed: 'UPDATE',
        change: { state: 'GRANTED' },
        where: in_('FORM_CHECK'),
      },
      {
        says: 'D-06 what goes to the agency has passed the check of its form',
        deed: 'UPDATE',
        change: { state: 'PURPOSE_CHECK' },
        where: in_('FORM_CHECK'),
      },
      {
        says: 'D-12 a refusal is appealed once',
        deed: 'UPDATE',
        change: { appealed_at: '2026-12-01 02:00:00.000' },
        where: in_('APPEALED'),
      },
      {
        says: 'D-07 what is granted has its grant',
        deed: 'UPDATE',
        change: { state: 'GRANTED' },
        where: WAITING,
      },
    ],
  },
  {
    name: 'tr_free_grant_lawful',
    table: 'free_grant',
    guards: 'D-07',
    refuses: [
      {
        says: 'D-07 a grant is to the applicant and within the application',
        deed: 'INSERT_COPY',
        change: { ...grantOf(WAITING), quota: 1_000_000 },
      },
      {
        says: 'D-07 a grant is to the applicant and within the application',
        deed: 'INSERT_COPY',
        change: { ...grantOf(WAITING), user_id: ofUse('operator_id', WAITING) },
      },
      {
        says: 'D-07 a grant is to the applicant and within the application',
        deed: 'INSERT_COPY',
        change: { ...grantOf(WAITING), ends_on: '2029-01-01' },
      },
      {
        says: 'D-07 a grant is to the applicant and within the application',
        deed: 'INSERT_COPY',
        change: grantOf(in_('FORM_CHECK')),
      },
      {
        says: 'D-06 neither the applicant nor who checked the form grants',
        deed: 'INSERT_COPY',
        change: { ...grantOf(WAITING), granted_by: ofUse('form_checked_by', WAITING) },
      },
      {
        says: 'D-12 an appeal is decided by another person',
        deed: 'INSERT_COPY',
        change: { ...grantOf(in_('APPEALED')), granted_by: ofUse('refused_by', in_('APPEALED')) },
      },
    ],
  },
  {
    name: 'tr_data_order_granted_by_grant',
    table: 'data_order',
    guards: 'D-07',
    refuses: [
      {
        says: 'D-07 an approved order has its grant',
        deed: 'UPDATE',
        change: {
          state: 'APPROVED',
          granted_quota: 1,
          granted_until: '2026-12-31',
          decided_by: OTHER_PERSON,
        },
        where: "state = 'AWAITING_DECISION'",
      },
    ],
  },
  {
    name: 'tr_delivery_within_grant',
    table: 'delivery',
    guards: 'D-07',
    refuses: [
      {
        says: 'D-07 a free order is delivered within its grant',
        deed: 'INSERT_COPY',
        change: { ...deliveryOf('given.ends_on < 20270101'), delivered_at: '2027-06-01 02:00:00.000' },
      },
      {
        says: 'D-08 a stopped free use is not delivered',
        deed: 'INSERT_COPY',
        change: deliveryOf('own.stopped_at IS NOT NULL'),
      },
      {
        says: 'D-10 a suspended free use is not delivered',
        deed: 'INSERT_COPY',
        change: deliveryOf('own.suspended_at IS NOT NULL'),
      },
    ],
  },
  {
    name: 'tr_derived_product_input_not_of_drift',
    table: 'derived_product_input',
    guards: 'G-13',
    refuses: [
      {
        says: 'G-13 nothing is built on what descends from a free grant',
        deed: 'INSERT_COPY',
        change: {
          position: 99,
          base_derived_product_id: sql(
            "(SELECT subject_id FROM supervision_case WHERE kind = 'PURPOSE_DRIFT' LIMIT 1)",
          ),
        },
        where: 'base_derived_product_id IS NOT NULL',
      },
    ],
  },
];
