import {
  differenceOf,
  inFen,
  percentOf,
  roundCeilingDown,
  sumOf,
  type DecimalText,
} from '../../kernel/money';
import type { CostHead, CostLineKind, ExclusionKind, PlanCostHead } from '../vocabulary';

/** One line of a cost survey, in yuan and fen. */
export interface CostLineFacts {
  readonly kind: CostLineKind;
  readonly head: CostHead;
  /** The head of the plan under which the operator books it; null where it books by the national heads alone. */
  readonly planHead: PlanCostHead | null;
  readonly amount: DecimalText;
  /** Why it is excluded, and by which key a shared cost was divided; null for a booked line. */
  readonly note: string | null;
}

/** What the pricing office has found, and what it has chosen. */
export interface CostSurveyFacts {
  /** The year in which the cost survey is made. */
  readonly surveyYear: number;
  /** The year whose average yield of 10-year government bonds is used. */
  readonly bondYear: number;
  readonly bondAveragePercent: DecimalText;
  readonly addOnPoints: DecimalText;
  readonly costs: readonly CostLineFacts[];
  /** Government subsidy, deducted from the cost. */
  readonly subsidy: DecimalText;
  readonly taxes: DecimalText;
  readonly taxNote: string;
  /** What is taken off for the excess of an earlier cycle. */
  readonly deduction: DecimalText;
}

/** The maximum permitted revenue with its parts, all in whole fen. */
export interface MaximumRevenueFigures {
  readonly booked: DecimalText;
  readonly excluded: Readonly<Record<ExclusionKind, DecimalText>>;
  readonly operatingCost: DecimalText;
  readonly profitRatePercent: DecimalText;
  readonly permittedProfit: DecimalText;
  /** Operating cost, permitted profit and taxes, before anything is taken off for an earlier cycle. */
  readonly gross: DecimalText;
  readonly amount: DecimalText;
}

const FEN_PLACES = 2;

/** The lines of one kind, added up. */
export const costOf = (costs: readonly CostLineFacts[], kind: CostLineKind): DecimalText =>
  inFen(sumOf(costs.flatMap((line) => (line.kind === kind ? [line.amount] : []))));

/**
 * N65 三（一）: operating cost + permitted profit + taxes.
 *
 * Reading: computed exactly and rounded to the fen once, downwards, because a maximum is never rounded up. All other
 * parts are whole fen, so that this is the same as rounding the profit down, and the parts that are shown add up.
 */
export function maximumRevenueOf(survey: CostSurveyFacts): MaximumRevenueFigures {
  const { costs, subsidy, bondAveragePercent, addOnPoints, taxes, deduction } = survey;
  const booked = costOf(costs, 'BOOKED');
  const excluded = {
    NOT_REASONABLE: costOf(costs, 'NOT_REASONABLE'),
    OUTSIDE_OPERATION: costOf(costs, 'OUTSIDE_OPERATION'),
    FREE_PRODUCTS: costOf(costs, 'FREE_PRODUCTS'),
  };
  const operatingCost = inFen(differenceOf(booked, sumOf([...Object.values(excluded), subsidy])));
  const profitRatePercent = sumOf([bondAveragePercent, addOnPoints]);
  const exact = sumOf([operatingCost, percentOf(operatingCost, profitRatePercent), taxes]);
  const gross = inFen(roundCeilingDown(exact, FEN_PLACES));
  return {
    booked,
    excluded,
    operatingCost,
    profitRatePercent,
    permittedProfit: inFen(differenceOf(gross, sumOf([operatingCost, taxes]))),
    gross,
    amount: inFen(differenceOf(gross, deduction)),
  };
}
