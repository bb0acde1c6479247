import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, Guards, TriggerWall } from './wall';

/** The walls around guided prices, tariffs and what is charged by them. */

const check = (
  table: string,
  name: string,
  guards: CheckWall['guards'],
  bad: CheckWall['bad'],
  where = '1 = 1',
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, where });

const ONE_CEILING = 'ceiling IS NOT NULL';
const HITS_ONLY = 'charges_hits_only = 1';

export const PRICE_CHECKS: readonly CheckWall[] = [
  check('pricing_competence', 'period', 'E-04', { effective_to: '2025-01-01' }),
  check('pricing_competence', 'record', 'E-01', { authority: null }),
  check('pricing_competence', 'document_hash', 'E-01', { document_hash: 'none' }),
  check('pricing_competence_end', 'document', 'E-01', { document_number: ' ' }),
  check('pricing_competence_end', 'reason', 'E-01', { reason: ' ' }),
  check('guided_price', 'reason', 'E-33', { reason: ' ' }, 'supersedes_id IS NOT NULL'),
  check('guided_price_revocation', 'document', 'E-33', { document_number: ' ' }),
  check('guided_price_revocation', 'reason', 'E-33', { reason: ' ' }),
  check('guided_price', 'industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('guided_price', 'not_negative', 'E-34', { ceiling: '-0.000001' }, ONE_CEILING),
  check('guided_price', 'unit', 'record', { charge_unit: 'PER_WISH' }),
  check('guided_price', 'tax_basis', 'record', { tax_basis: 'UNTAXED' }),
  check('guided_price', 'form', 'record', { form: 'WISH' }),
  check('guided_price', 'floats', 'E-34', { up_percent: '5' }, "form = 'CEILING'"),
  check('guided_price', 'accumulation', 'record', { accumulation: 'DECADE' }),
  check('guided_price', 'has_bands', 'E-33', { band_count: 0 }),
  check('guided_price', 'repeat_window', 'E-17', { repeat_window_days: 0 }, HITS_ONLY),
  check('guided_price', 'single_uses', 'E-17', { charge_unit: 'PER_PERIOD' }, HITS_ONLY),
  check('guided_price', 'one_ceiling', 'E-06', { charges_hits_only: 1 }, ONE_CEILING),
  check('guided_price_band', 'not_negative', 'E-34', { floor: '-0.000001' }),
  check('guided_price_band', 'limits', 'E-34', { floor: { sql: 'ceiling + 0.000001' } }),
  check('guided_price_band', 'ends', 'E-17', { up_to: { column: 'above' } }),
  check('tariff', 'industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('tariff', 'not_negative', 'E-34', { unit_price: '-0.000001' }),
  check('tariff', 'within_ceiling', 'E-06', { unit_price: '2.000001' }, 'ceiling = 2'),
  check('tariff', 'accumulation', 'record', { accumulation: 'DECADE' }),
  check('tariff', 'has_bands', 'E-33', { band_count: 0 }),
  check('tariff', 'repeat_window', 'E-17', { repeat_window_days: 0 }, HITS_ONLY),
  check('tariff', 'single_uses', 'E-17', { charge_unit: 'PER_PERIOD' }, HITS_ONLY),
  check('tariff', 'one_price', 'E-06', { charges_hits_only: 1 }, 'unit_price IS NOT NULL'),
  check('tariff_band', 'not_negative', 'E-34', {
    unit_price: '-0.000001',
    guided_price_id: null,
    guide_class: null,
    guide_fields_from: null,
    guide_above: null,
    ceiling: null,
    floor: null,
  }),
  check('tariff_band', 'ends', 'E-17', { up_to: { column: 'above' } }),
  check('tariff_band', 'within_guide', 'E-06', { unit_price: { sql: 'ceiling + 0.000001' } }),
  check('tariff_band', 'guide_is_whole', 'E-06', { guide_above: null }),
  check('order_charge_line', 'units', 'record', { units: 0, amount: '0' }),
  check('order_charge_line', 'amount', 'E-34', { amount: { sql: 'amount + 0.000001' } }),
  check('data_order', 'charged_has_class', 'F-15', { customer_class: null }, "purpose_class = 'INDUSTRY'"),
];

export const PRICE_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_guided_price_unit: vocabulary.CHARGE_UNITS,
  ck_guided_price_tax_basis: vocabulary.TAX_BASES,
  ck_guided_price_form: vocabulary.GUIDED_PRICE_FORMS,
  ck_guided_price_accumulation: vocabulary.ACCUMULATION_PERIODS,
  ck_tariff_accumulation: vocabulary.ACCUMULATION_PERIODS,
};

export const PRICE_RECORDS = [
  'pricing_competence',
  'pricing_competence_end',
  'guided_price',
  'guided_price_band',
  'guided_price_revocation',
  'tariff',
  'tariff_band',
  'order_charge_line',
] as const;

export const PRICE_FUNCTIONS = [
  'guided_price_on',
  'is_competent',
  'is_whole_guided_price',
  'is_whole_tariff',
  'tariff_on',
] as const;

export const PRICE_UNIQUE_KEYS: Readonly<Record<string, Guards>> = {
  uq_guided_price_date: 'E-04',
  uq_guided_price_basis: 'E-06',
  uq_guided_price_terms: 'E-06',
  uq_guided_price_supersedes: 'E-33',
  uq_guided_price_band_limits: 'E-06',
  uq_tariff_date: 'E-06',
  uq_tariff_price: 'E-06',
  uq_tariff_band_price: 'F-15',
};

type Value = { readonly sql: string };
const OPERATOR: Value = { sql: "(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)" };
const UNAPPROVED_OFFERING: Value = {
  sql: "(SELECT offering.id FROM offering JOIN data_product product ON product.id = offering.product_id WHERE product.state = 'SUBMITTED' LIMIT 1)",
};
const NO_GUIDED_PRICE = 'gpr_01890000-0000-7000-8000-000000000000';

/** A header that was made with fewer bands than it says. */
const halfGuidedPrice = (column: string, form: string): Value => ({
  sql: `(SELECT price.${column} FROM guided_price price WHERE price.form = '${form}' AND price.band_count > (
           SELECT COUNT(*) FROM guided_price_band band WHERE band.guided_price_id = price.id) LIMIT 1)`,
});
const halfTariff = (column: string, prices: string): Value => ({
  sql: `(SELECT tariff.${column} FROM tariff WHERE tariff.unit_price ${prices} AND tariff.band_count > (
           SELECT COUNT(*) FROM tariff_band band WHERE band.tariff_id = tariff.id) LIMIT 1)`,
});
const HALF_CEILING = { guided_price_id: halfGuidedPrice('id', 'CEILING'), customer_class: 'OTHER' };
const HALF_BENCHMARK = { guided_price_id: halfGuidedPrice('id', 'BENCHMARK'), customer_class: 'OTHER' };
const HALF_FLAT = {
  tariff_id: halfTariff('id', 'IS NOT NULL'),
  guided_price_id: halfTariff('guided_price_id', 'IS NOT NULL'),
  customer_class: 'OTHER',
};
const FLAT_BAND = 'unit_price = 1.9 AND above = 0 AND up_to IS NULL';
/** A copied order passes what has nothing to do with its price. */
const ORDER = "use_intent = 'REDEVELOPMENT'";
const AS_NEW = { state: 'AWAITING_PAYMENT' };
/** An unpaid order whose guided price is lower from 1 June 2026. */
const overtaken = (column: string): Value => ({
  sql: `(SELECT o.${column} FROM data_order o WHERE o.state = 'AWAITING_PAYMENT' AND EXISTS (
           SELECT 1 FROM guided_price price WHERE price.offering_id = o.offering_id AND price.effective_from = '2026-06-01') LIMIT 1)`,
});

/** An unpaid order of an offering whose first guided price is in force from 1 February 2026. */
const late = (column: string): Value => ({
  sql: `(SELECT o.${column} FROM data_order o JOIN guided_price price ON price.id = o.guided_price_id
          WHERE o.state = 'AWAITING_PAYMENT' AND price.effective_from = '2026-02-01' LIMIT 1)`,
});

/** An order that was written without the lines that make up its total, or takes none. */
const lineless = (column: string, state: string): Value => ({
  sql: `(SELECT o.${column} FROM data_order o WHERE o.state ${state} AND NOT EXISTS (
           SELECT 1 FROM order_charge_line line WHERE line.order_id = o.id) LIMIT 1)`,
});
const PAID_LINE = "order_id IN (SELECT id FROM data_order WHERE state = 'PAID')";
const UNPAID_TIER_LINE =
  "band_above = 0 AND order_id IN (SELECT id FROM data_order WHERE state = 'AWAITING_PAYMENT' AND unit_price IS NULL)";
/** Whether a guided price was taken back. */
const IS_REVOKED = 'id IN (SELECT guided_price_id FROM guided_price_revocation)';

export const PRICE_TRIGGERS: readonly TriggerWall[] = [
  {
    name: 'tr_pricing_competence_recorded_by_agency',
    table: 'pricing_competence',
    guards: 'E-01',
    refuses: [
      {
        says: 'E-01 the implementing agency puts a competence on file',
        deed: 'INSERT_COPY',
        change: { recorded_by_organisation_id: { column: 'source.pricing_office_id' } },
      },
      {
        says: 'E-01 a competence is that of a pricing office',
        deed: 'INSERT_COPY',
        change: { pricing_office_id: OPERATOR },
      },
    ],
  },
  {
    name: 'tr_pricing_competence_end_by_agency',
    table: 'pricing_competence_end',
    guards: 'E-01',
    refuses: [
      {
        says: 'E-01 the implementing agency ends a competence',
        deed: 'INSERT_COPY',
        change: { ended_by_organisation_id: OPERATOR },
      },
      ...[{ ended_on: '2020-01-01' }, { ended_at: '2027-01-01 00:00:00.000' }].map((change) => ({
        says: 'E-01 a competence ends within its time, and not in the past',
        deed: 'INSERT_COPY' as const,
        change,
      })),
    ],
  },
  {
    name: 'tr_guided_price_follows',
    table: 'guided_price',
    guards: 'E-33',
    refuses: [
      {
        says: 'E-01 a guided price is issued under a competence in force',
        deed: 'INSERT_COPY',
        change: { issued_at: '2020-01-01 00:00:00.000' },
      },
      { says: 'E-33 a guided price begins after the latest one', deed: 'INSERT_COPY' },
      {
        says: 'E-33 a guided price in force is superseded and not issued over',
        deed: 'INSERT_COPY',
        change: { effective_from: '2030-01-01', supersedes_id: null, reason: null },
        where: `NOT ${IS_REVOKED}`,
      },
      {
        says: 'E-33 only the latest guided price is superseded',
        deed: 'INSERT_COPY',
        change: { effective_from: '2030-01-01', supersedes_id: NO_GUIDED_PRICE, reason: '调整' },
      },
      {
        says: 'E-33 only the latest guided price is superseded',
        deed: 'INSERT_COPY',
        change: { effective_from: '2030-01-01', supersedes_id: { column: 'source.id' }, reason: '调整' },
        where: IS_REVOKED,
      },
    ],
  },
  {
    name: 'tr_guided_price_revocation_lawful',
    table: 'guided_price_revocation',
    guards: 'E-33',
    refuses: [
      {
        says: 'E-04 only the pricing office revokes guided prices',
        deed: 'INSERT_COPY',
        change: { revoked_by_organisation_id: OPERATOR },
      },
      {
        says: 'E-01 a guided price is revoked under a competence in force',
        deed: 'INSERT_COPY',
        change: { revoked_at: '2020-01-01 00:00:00.000' },
      },
      ...[
        { effective_from: '2020-01-01' },
        { revoked_at: '2028-01-01 00:00:00.000' },
        {
          guided_price_id: {
            sql: '(SELECT supersedes_id FROM guided_price WHERE supersedes_id IS NOT NULL LIMIT 1)',
          },
          effective_from: '2027-06-01',
        },
      ].map((change) => ({
        says: 'E-33 a guided price is revoked from a day on which it is in force',
        deed: 'INSERT_COPY' as const,
        change,
      })),
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
        where: "basis = 'GUIDED'",
      },
    ],
  },
  {
    // A header is sealed by its number of bands: as many are written with it, and after the last none is added.
    name: 'tr_guided_price_band_belongs',
    table: 'guided_price_band',
    guards: 'E-33',
    refuses: [
      { says: 'E-33 nothing is added to a guided price', deed: 'INSERT_COPY' },
      {
        says: 'E-17 a band begins where another ends',
        deed: 'INSERT_COPY',
        change: { ...HALF_CEILING, above: 10 },
        where: 'benchmark IS NULL',
      },
      {
        says: 'E-34 the one ceiling is that of every band',
        deed: 'INSERT_COPY',
        change: { ...HALF_CEILING, ceiling: '3' },
        where: 'benchmark IS NULL',
      },
      {
        says: 'E-34 a band is within the floats of its benchmark',
        deed: 'INSERT_COPY',
        change: { ...HALF_CEILING, benchmark: '2', ceiling: '2' },
        where: 'above = 0',
      },
      {
        says: 'E-34 a band is within the floats of its benchmark',
        deed: 'INSERT_COPY',
        change: { ...HALF_BENCHMARK, benchmark: '1', ceiling: '1.100001', floor: '0.8' },
        where: 'above = 0',
      },
      {
        says: 'E-34 a band is within the floats of its benchmark',
        deed: 'INSERT_COPY',
        change: { ...HALF_BENCHMARK, benchmark: '1', ceiling: '1.1', floor: '0.799999' },
        where: 'above = 0',
      },
    ],
  },
  {
    name: 'tr_tariff_lawful',
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
        change: { guided_price_id: NO_GUIDED_PRICE },
      },
      {
        says: 'E-06 a tariff names the guided price in force on its date',
        deed: 'INSERT_COPY',
        change: { effective_from: '2020-01-01' },
      },
      {
        says: 'E-33 a guided price counts once it is written whole',
        deed: 'INSERT_COPY',
        change: {
          guided_price_id: halfGuidedPrice('id', 'CEILING'),
          offering_id: halfGuidedPrice('offering_id', 'CEILING'),
        },
      },
      ...[{ accumulation: 'ORDER' }, { charges_hits_only: 0 }, { repeat_window_days: 29 }].map((change) => ({
        says: 'E-06 a tariff counts uses as its guided price does',
        deed: 'INSERT_COPY' as const,
        change,
        where: HITS_ONLY,
      })),
    ],
  },
  {
    name: 'tr_tariff_band_lies_in_guide',
    table: 'tariff_band',
    guards: 'E-06',
    refuses: [
      { says: 'E-33 nothing is added to a tariff', deed: 'INSERT_COPY' },
      {
        says: 'E-17 a band begins where another ends',
        deed: 'INSERT_COPY',
        change: { ...HALF_FLAT, above: 10 },
        where: FLAT_BAND,
      },
      {
        says: 'E-34 the one price is that of every band',
        deed: 'INSERT_COPY',
        change: { ...HALF_FLAT, unit_price: '1.8' },
        where: FLAT_BAND,
      },
      {
        says: 'E-06 a band is held against the guided price of its tariff',
        deed: 'INSERT_COPY',
        change: { ...HALF_FLAT, guided_price_id: NO_GUIDED_PRICE },
        where: FLAT_BAND,
      },
      {
        says: 'E-06 a band lies in one band of the guided price',
        deed: 'INSERT_COPY',
        change: { ...HALF_FLAT, guide_above: 5 },
        where: FLAT_BAND,
      },
      {
        says: 'E-06 a band lies in one band of the guided price',
        deed: 'INSERT_COPY',
        change: { tariff_id: halfTariff('id', 'IS NULL'), up_to: null },
        where: `tariff_id = ${halfTariff('id', 'IS NULL').sql} AND customer_class = 'STANDARD' AND above = 0`,
      },
      {
        says: 'E-06 a class is held against its own line of the guided price',
        deed: 'INSERT_COPY',
        change: { tariff_id: halfTariff('id', 'IS NULL'), customer_class: 'WELFARE' },
        where: `tariff_id = ${halfTariff('id', 'IS NULL').sql} AND customer_class = 'STANDARD' AND fields_from = 0 AND above = 0`,
      },
      {
        says: 'E-06 a class is held against its own line of the guided price',
        deed: 'INSERT_COPY',
        change: { tariff_id: halfTariff('id', 'IS NULL'), fields_from: 5 },
        where: `tariff_id = ${halfTariff('id', 'IS NULL').sql} AND customer_class = 'STANDARD' AND fields_from = 0 AND above = 0`,
      },
    ],
  },
  {
    name: 'tr_data_order_priced_lawfully',
    table: 'data_order',
    guards: 'E-06',
    refuses: [
      {
        says: 'E-06 an order is judged by the guided price in force',
        deed: 'INSERT_COPY',
        change: { ...AS_NEW, guided_price_id: NO_GUIDED_PRICE },
        where: ORDER,
      },
      {
        says: 'E-03 an order is charged by the tariff in force',
        deed: 'INSERT_COPY',
        change: { ...AS_NEW, tariff_id: 'tar_01890000-0000-7000-8000-000000000000' },
        where: ORDER,
      },
      {
        says: 'E-33 a tariff counts once it is written whole',
        deed: 'INSERT_COPY',
        change: {
          ...AS_NEW,
          offering_id: halfTariff('offering_id', 'IS NOT NULL'),
          tariff_id: halfTariff('id', 'IS NOT NULL'),
          guided_price_id: halfTariff('guided_price_id', 'IS NOT NULL'),
        },
        where: ORDER,
      },
    ],
  },
  {
    name: 'tr_order_charge_line_lawful',
    table: 'order_charge_line',
    guards: 'F-15',
    refuses: [
      // Once an order is paid, nothing is charged for it any more.
      { change: { line_number: 9, order_id: lineless('id', "= 'AWAITING_DECISION'") } },
      { change: { line_number: 9 }, where: PAID_LINE },
      { change: { line_number: 9, units_before: 1_000_000_000_000 }, where: UNPAID_TIER_LINE },
      {
        change: { line_number: 9, order_id: lineless('id', "= 'AWAITING_PAYMENT'") },
        where: UNPAID_TIER_LINE,
      },
    ].map((deed) => ({
      says: 'F-15 a line lies in the band by which its order is charged',
      deed: 'INSERT_COPY' as const,
      ...deed,
    })),
  },
  {
    name: 'tr_payment_within_guided_price',
    table: 'payment',
    guards: 'E-06',
    refuses: [
      {
        says: 'F-15 the lines of an order make up its total',
        deed: 'INSERT_COPY',
        change: {
          order_id: lineless('id', "= 'AWAITING_PAYMENT'"),
          amount: lineless('total', "= 'AWAITING_PAYMENT'"),
        },
      },
      {
        says: 'C-10 no payment without a guided price in force',
        deed: 'INSERT_COPY',
        change: { order_id: late('id'), amount: late('total'), confirmed_at: '2026-01-31 15:59:59.999' },
      },
      {
        says: 'E-06 no payment above the guided price in force',
        deed: 'INSERT_COPY',
        change: {
          order_id: overtaken('id'),
          amount: overtaken('total'),
          confirmed_at: '2026-05-31 16:00:00.000',
        },
      },
    ],
  },
];
