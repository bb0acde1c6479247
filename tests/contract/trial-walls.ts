import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, Guards, TriggerWall } from './wall';

/** The walls around trial tariffs, and around what stands on trial in the place of a guided price. */

const check = (name: string, guards: Guards, bad: CheckWall['bad'], where?: string): CheckWall => ({
  table: 'trial_tariff',
  name: `ck_trial_tariff_${name}`,
  guards,
  bad,
  ...(where !== undefined && { where }),
});

const SUBMITTED = "state = 'SUBMITTED'";
const CONFIRMED = "state = 'CONFIRMED'";
const DECLINED = "state = 'DECLINED'";
const ON_TRIAL = "basis = 'TRIAL'";
const OFFICE = { sql: "(SELECT id FROM organisation WHERE kind = 'PRICING_OFFICE' LIMIT 1)" };
const RULED = {
  state: 'DECLINED',
  ruled_by: { sql: '(SELECT MAX(person.id) FROM person WHERE person.id <> submitted_by)' },
  ruled_at: { column: 'submitted_at' },
  ruling_decision_id: { column: 'decision_id' },
  ruling_reason: '依据不足',
} as const;
const BY_AGENCY = {
  ruled_by_organisation_id: {
    sql: '(SELECT agreement.agency_id FROM agreement WHERE agreement.id = agreement_id)',
  },
};

export const TRIAL_CHECKS: readonly CheckWall[] = [
  check('industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('unit', 'record', { charge_unit: 'PER_WISH' }),
  check('tax_basis', 'record', { tax_basis: 'UNTAXED' }),
  check('json', 'record', { scheme: '{' }),
  check('reason', 'E-18', { reason: ' ' }),
  check('document', 'E-33', { document_hash: 'z'.repeat(64) }),
  check('state', 'record', { state: 'LOST' }, SUBMITTED),
  check('ruled', 'record', { ruled_at: null }, DECLINED),
  check('declined', 'record', { ruling_reason: null }, DECLINED),
  check('confirmed', 'E-33', { document_number: null }, CONFIRMED),
  check('begins', 'E-18', { in_force_from: '2020-01-01' }, CONFIRMED),
  check('four_eyes', 'E-18', { ruled_by: { column: 'submitted_by' } }, DECLINED),
  {
    table: 'guided_price',
    name: 'ck_guided_price_basis',
    guards: 'record',
    bad: { basis: 'WISH', trial_tariff_id: null },
  },
  {
    table: 'guided_price',
    name: 'ck_guided_price_trial',
    guards: 'E-18',
    bad: { trial_tariff_id: null },
    where: ON_TRIAL,
  },
];

export const TRIAL_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_trial_tariff_unit: vocabulary.CHARGE_UNITS,
  ck_trial_tariff_tax_basis: vocabulary.TAX_BASES,
  ck_trial_tariff_state: vocabulary.TRIAL_TARIFF_STATES,
  ck_guided_price_basis: vocabulary.PRICE_BASES,
};

export const TRIAL_UNIQUE_KEYS: Readonly<Record<string, Guards>> = {
  uq_guided_price_trial: 'E-18',
  uq_trial_tariff_terms: 'E-18',
};

/** First day of a confirmed trial that was never written beside the guided prices: a complete year lies before it. */
export const LATE_TRIAL = '2028-06-01';
const late = (column: string) => ({
  sql: `(SELECT late.${column} FROM trial_tariff late WHERE late.in_force_from = '${LATE_TRIAL}')`,
});

export const TRIAL_TRIGGERS: readonly TriggerWall[] = [
  {
    name: 'tr_trial_tariff_never_deleted',
    table: 'trial_tariff',
    guards: 'record',
    refuses: [{ says: 'trial_tariff rows are never deleted', deed: 'DELETE' }],
  },
  {
    name: 'tr_trial_tariff_by_operator',
    table: 'trial_tariff',
    guards: 'E-18',
    refuses: [
      {
        says: 'E-18 the operator of the product hands a trial tariff in',
        deed: 'INSERT_COPY',
        change: { submitted_by_organisation_id: OFFICE },
        where: SUBMITTED,
      },
      {
        says: 'E-18 the operator of the product hands a trial tariff in',
        deed: 'INSERT_COPY',
        where: CONFIRMED,
      },
      { says: 'E-18 one trial tariff of an offering waits at a time', deed: 'INSERT_COPY', where: SUBMITTED },
    ],
  },
  {
    name: 'tr_trial_tariff_ruled_once',
    table: 'trial_tariff',
    guards: 'E-18',
    refuses: [
      {
        says: 'E-18 the implementing agency rules on a trial tariff, once',
        deed: 'UPDATE',
        change: { ...RULED, ruled_by_organisation_id: OFFICE },
        where: SUBMITTED,
      },
      {
        says: 'E-18 the implementing agency rules on a trial tariff, once',
        deed: 'UPDATE',
        change: { ruling_reason: '改判' },
        where: DECLINED,
      },
      {
        says: 'E-33 what was handed in never changes',
        deed: 'UPDATE',
        change: { ...RULED, ...BY_AGENCY, reason: '改写' },
        where: SUBMITTED,
      },
    ],
  },
  {
    name: 'tr_guided_price_trial_confirmed',
    table: 'guided_price',
    guards: 'E-18',
    refuses: [
      {
        says: 'E-18 a trial tariff counts once it is confirmed',
        deed: 'INSERT_COPY',
        change: { document_number: '未确认' },
        where: ON_TRIAL,
      },
      {
        says: 'E-19 no trial tariff once a guided price is issued',
        deed: 'INSERT_COPY',
        where: `${ON_TRIAL} AND offering_id IN (SELECT priced.offering_id FROM guided_price priced WHERE priced.basis = 'GUIDED')`,
      },
      {
        says: 'E-18 a trial begins before a complete operating year',
        deed: 'INSERT_COPY',
        change: {
          trial_tariff_id: late('id'),
          offering_id: late('offering_id'),
          effective_from: late('in_force_from'),
          document_number: late('document_number'),
          issued_by: late('ruled_by'),
          issued_by_organisation_id: late('ruled_by_organisation_id'),
        },
        where: ON_TRIAL,
      },
      {
        says: 'E-33 what comes after a trial begins after it',
        deed: 'INSERT_COPY',
        change: { basis: 'GUIDED', trial_tariff_id: null, issued_by_organisation_id: OFFICE },
        where: ON_TRIAL,
      },
    ],
  },
];
