import * as vocabulary from '../../src/policy/vocabulary';
import type { CheckWall, Guards, TriggerWall } from './wall';

/** The walls around maxima, their cycles, proposals, and what comes of them. */

const check = (
  table: string,
  name: string,
  guards: Guards,
  bad: CheckWall['bad'],
  where?: string,
): CheckWall => ({ table, name: `ck_${table}_${name}`, guards, bad, ...(where !== undefined && { where }) });

const OPEN = "state = 'OPEN'";
const CLOSED = "state = 'CLOSED'";
const PROPOSED = "state = 'PROPOSED'";
const OPERATOR = { sql: "(SELECT id FROM organisation WHERE kind = 'OPERATOR' LIMIT 1)" };
const OFFICE = { sql: "(SELECT id FROM organisation WHERE kind = 'PRICING_OFFICE' LIMIT 1)" };
/** A header that was made with fewer bands than it says. */
const HALF_BENCHMARK = {
  sql: `(SELECT price.id FROM guided_price price WHERE price.form = 'BENCHMARK' AND price.band_count > (
           SELECT COUNT(*) FROM guided_price_band band WHERE band.guided_price_id = price.id) LIMIT 1)`,
};
/** The latest guided price of an offering, and what may follow it. */
const LATEST = `source.basis = 'GUIDED' AND source.id NOT IN (SELECT guided_price_id FROM guided_price_revocation)
  AND NOT EXISTS (SELECT 1 FROM guided_price later
                   WHERE later.offering_id = source.offering_id AND later.effective_from > source.effective_from)`;
const NEXT = {
  supersedes_id: { column: 'source.id' },
  reason: '调整',
  effective_from: { sql: 'source.effective_from + INTERVAL 1 DAY' },
} as const;
const RULED = {
  state: 'DECLINED',
  ruled_by: { column: 'proposed_by' },
  ruled_at: { column: 'proposed_at' },
  ruling_decision_id: { column: 'decision_id' },
  ruling_reason: '依据不足',
} as const;

export const REVENUE_CHECKS: readonly CheckWall[] = [
  check('evaluation_cycle', 'state', 'record', { state: 'LOST' }, OPEN),
  check('evaluation_cycle', 'days', 'E-21', { ends_on: '2020-01-01' }, OPEN),
  check('evaluation_cycle', 'closed', 'E-22', { closed_at: null }, CLOSED),
  check('evaluation_cycle', 'excess', 'E-23', { excess: '-1.00', instalments: 1 }, CLOSED),
  check('evaluation_cycle', 'smoothed', 'E-22', { instalments: 2, smoothing_request: null }, CLOSED),
  check('clawback_instalment', 'number', 'record', { number: 0 }),
  check('clawback_instalment', 'amount', 'E-23', { amount: '0.00' }),
  check('maximum_revenue', 'period', 'E-33', { effective_to: '2027-01-01' }, "effective_from = '2026-01-01'"),
  check('maximum_revenue', 'bond_year', 'E-09', { bond_year: { column: 'survey_year' } }),
  check('maximum_revenue', 'rate', 'E-09', { add_on_points: '6.0000' }),
  check('maximum_revenue', 'parts', 'E-12', {
    subsidy: '-1.00',
    operating_cost: { sql: 'operating_cost + 1' },
    amount: { sql: 'amount + 1' },
  }),
  check('maximum_revenue', 'cost', 'E-13', { unreasonable_cost: '1.00' }),
  check('maximum_revenue', 'profit', 'E-08', {
    permitted_profit: { sql: 'permitted_profit + 0.01' },
    amount: { sql: 'amount + 0.01' },
  }),
  check('maximum_revenue', 'formula', 'E-07', { amount: { sql: 'amount + 0.01' } }),
  check('maximum_revenue', 'no_shortfall', 'E-23', { deduction: '-1.00', amount: { sql: 'amount + 1' } }),
  check('maximum_revenue', 'tax_basis', 'record', { tax_basis: 'UNTAXED' }),
  check('maximum_revenue_cost', 'kind', 'E-10', { kind: 'LOST', note: '-' }),
  check('maximum_revenue_cost', 'head', 'E-10', { head: 'GIFTS' }),
  check('maximum_revenue_cost', 'plan_head', 'E-10', { plan_head: 'GIFTS' }),
  check('maximum_revenue_cost', 'amount', 'E-10', { amount: '-0.01' }),
  check('maximum_revenue_cost', 'reason', 'E-13', { kind: 'NOT_REASONABLE' }),
  check('price_proposal', 'state', 'record', { state: 'LOST' }, PROPOSED),
  check('price_proposal', 'report', 'E-05', { report_reference: '' }),
  check('price_proposal', 'ruled', 'record', { ruled_at: null }, "state = 'DECLINED'"),
  check('price_proposal', 'declined', 'record', { ruling_reason: null }, "state = 'DECLINED'"),
  check('price_proposal', 'issued', 'E-33', { document_number: null }, "state = 'ISSUED'"),
  check('price_proposal_line', 'industry_only', 'C-09', { purpose_class: 'PUBLIC_INTEREST' }),
  check('price_proposal_line', 'weight', 'E-15', { labour_weight: '0.0000' }),
  check('price_proposal_line', 'forecast', 'E-15', { forecast_volume: 0 }),
  check('price_proposal_line', 'rounded_down', 'E-34', { places: 0, ceiling: '1.500000' }),
  check('price_proposal_line', 'within_share', 'E-16', { ceiling: { sql: 'maximum' } }),
  check('annual_result', 'revenue', 'record', { revenue: '-1.00', difference: { sql: '-1 - maximum' } }),
  check('annual_result', 'difference', 'E-24', { difference: '0.00' }),
  check('annual_result', 'band', 'E-25', { band: 'WITHIN' }, "band = 'BEYOND'"),
  check('revenue_warning', 'reached', 'E-26', { revenue: '0.01' }),
];

export const REVENUE_WORD_LISTS: Readonly<Record<string, readonly string[]>> = {
  ck_evaluation_cycle_state: vocabulary.CYCLE_STATES,
  ck_maximum_revenue_tax_basis: vocabulary.TAX_BASES,
  ck_maximum_revenue_cost_kind: vocabulary.COST_LINE_KINDS,
  ck_maximum_revenue_cost_head: vocabulary.COST_HEADS,
  ck_maximum_revenue_cost_plan_head: vocabulary.PLAN_COST_HEADS,
  ck_price_proposal_state: vocabulary.PROPOSAL_STATES,
};

export const REVENUE_RECORDS = [
  'clawback_instalment',
  'maximum_revenue',
  'maximum_revenue_cost',
  'price_proposal_line',
  'annual_result',
  'annual_product_result',
  'revenue_warning',
] as const;

const neverDeleted = (table: string): TriggerWall => ({
  name: `tr_${table}_never_deleted`,
  table,
  guards: 'record',
  refuses: [{ says: `${table} rows are never deleted`, deed: 'DELETE' }],
});

export const REVENUE_TRIGGERS: readonly TriggerWall[] = [
  neverDeleted('evaluation_cycle'),
  neverDeleted('price_proposal'),
  {
    name: 'tr_evaluation_cycle_lawful',
    table: 'evaluation_cycle',
    guards: 'E-21',
    refuses: [
      { says: 'E-21 a cycle begins open', deed: 'INSERT_COPY', where: CLOSED },
      {
        says: 'E-03 only the pricing office opens a cycle',
        deed: 'INSERT_COPY',
        change: { opened_by_organisation_id: OPERATOR },
        where: OPEN,
      },
      { says: 'E-21 cycles of an agreement do not overlap', deed: 'INSERT_COPY', where: OPEN },
    ],
  },
  {
    name: 'tr_evaluation_cycle_closes_once',
    table: 'evaluation_cycle',
    guards: 'E-22',
    refuses: [
      { says: 'E-22 a cycle is closed once', deed: 'UPDATE', change: { revenue: '0.00' }, where: CLOSED },
      {
        says: 'E-21 the days of a cycle never change',
        deed: 'UPDATE',
        change: { state: 'CLOSED', ends_on: '2029-12-31' },
        where: OPEN,
      },
    ],
  },
  {
    name: 'tr_clawback_instalment_within_excess',
    table: 'clawback_instalment',
    guards: 'E-22',
    refuses: [
      {
        says: 'E-22 no more is taken off than the excess of the cycle',
        deed: 'INSERT_COPY',
        change: { number: 2, amount: '0.01' },
      },
    ],
  },
  {
    name: 'tr_maximum_revenue_lawful',
    table: 'maximum_revenue',
    guards: 'E-33',
    refuses: [
      {
        says: 'E-03 only the pricing office fixes a maximum',
        deed: 'INSERT_COPY',
        change: { fixed_by_organisation_id: OPERATOR },
      },
      {
        says: 'E-21 a maximum lies within an open cycle',
        deed: 'INSERT_COPY',
        change: { effective_from: '2029-01-01', effective_to: '2029-12-31' },
      },
      {
        says: 'E-33 no day has two maxima',
        deed: 'INSERT_COPY',
        change: { effective_from: '2026-12-31', effective_to: '2026-12-31' },
      },
    ],
  },
  {
    name: 'tr_maximum_revenue_cost_within_survey',
    table: 'maximum_revenue_cost',
    guards: 'E-13',
    refuses: [
      {
        says: 'E-13 the lines add up to what the survey says',
        deed: 'INSERT_COPY',
        change: { position: 2, amount: '0.01' },
      },
    ],
  },
  {
    name: 'tr_price_proposal_by_agency',
    table: 'price_proposal',
    guards: 'E-03',
    refuses: [
      {
        says: 'E-03 the agency of the agreement proposes',
        deed: 'INSERT_COPY',
        change: { proposed_by_organisation_id: OPERATOR },
        where: PROPOSED,
      },
    ],
  },
  {
    name: 'tr_price_proposal_ruled_once',
    table: 'price_proposal',
    guards: 'E-04',
    refuses: [
      {
        says: 'E-04 the pricing office rules on a proposal, once',
        deed: 'UPDATE',
        change: { ...RULED, ruled_by_organisation_id: OPERATOR },
        where: PROPOSED,
      },
      {
        says: 'E-04 the pricing office rules on a proposal, once',
        deed: 'UPDATE',
        change: { ruling_reason: '另有理由' },
        where: "state = 'DECLINED'",
      },
      {
        says: 'E-05 what was proposed never changes',
        deed: 'UPDATE',
        change: { ...RULED, ruled_by_organisation_id: OFFICE, report_reference: '另一文号' },
        where: PROPOSED,
      },
    ],
  },
  {
    name: 'tr_price_proposal_line_within_whole',
    table: 'price_proposal_line',
    guards: 'E-15',
    refuses: [
      {
        says: 'E-15 the weights of a proposal are at most the whole',
        deed: 'INSERT_COPY',
        change: { weight: '90.0001' },
      },
    ],
  },
  {
    name: 'tr_annual_product_result_within_year',
    table: 'annual_product_result',
    guards: 'record',
    refuses: [
      { says: 'products bring in no more than the year', deed: 'INSERT_COPY', change: { revenue: '0.01' } },
    ],
  },
  {
    name: 'tr_guided_price_within_maximum',
    table: 'guided_price',
    guards: 'E-16',
    refuses: [
      {
        says: 'E-03 no guided price without a maximum in force',
        deed: 'INSERT_COPY',
        change: { ...NEXT, maximum_revenue_id: null },
        where: LATEST,
      },
      {
        says: 'E-03 no guided price without a maximum in force',
        deed: 'INSERT_COPY',
        change: { ...NEXT, effective_from: '2099-12-31' },
        where: LATEST,
      },
      {
        says: 'E-16 a guided price states its forecast',
        deed: 'INSERT_COPY',
        change: { ...NEXT, forecast_volume: null },
        where: LATEST,
      },
      {
        says: 'E-05 a guided price is issued as it was proposed',
        deed: 'INSERT_COPY',
        change: { ...NEXT, price_proposal_id: { sql: '(SELECT id FROM price_proposal LIMIT 1)' } },
        where: LATEST,
      },
      {
        says: 'E-16 the ceilings together exceed the maximum',
        deed: 'INSERT_COPY',
        change: { ...NEXT, highest_ceiling: '99999999999999', forecast_volume: 4_000_000_000 },
        where: LATEST,
      },
    ],
  },
  {
    name: 'tr_guided_price_band_within_highest',
    table: 'guided_price_band',
    guards: 'E-16',
    refuses: [
      {
        says: 'E-16 no band lies above the highest ceiling',
        deed: 'INSERT_COPY',
        change: {
          guided_price_id: HALF_BENCHMARK,
          customer_class: 'OTHER',
          benchmark: '1000000',
          ceiling: '1000000',
          floor: '1000000',
        },
        where: 'above = 0',
      },
    ],
  },
];
