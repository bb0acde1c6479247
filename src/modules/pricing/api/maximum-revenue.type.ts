import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Money } from '../../../platform/graphql/money.type';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { DecimalScalar, InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { COST_HEAD_FACTS, PLAN_COST_HEAD_FACTS } from '../../../policy/pricing/cost-heads';
import {
  COST_HEADS,
  COST_LINE_KINDS,
  CYCLE_STATES,
  PLAN_COST_HEADS,
  type CostHead,
  type CostLineKind,
  type CycleState,
  type PlanCostHead,
  type TaxBasis,
} from '../../../policy/vocabulary';
import { TaxBasisEnum } from './price.type';

/** What a word means, from where it is said once. */
const titled = <Word extends string>(
  facts: Readonly<Record<Word, { readonly title: { readonly zh: string; readonly en: string } }>>,
): Readonly<Record<Word, string>> =>
  Object.fromEntries(
    Object.entries<{ readonly title: { readonly zh: string; readonly en: string } }>(facts).map(
      ([word, { title }]) => [word, `${title.en} ${title.zh}.`],
    ),
  ) as Record<Word, string>;

export const CostHeadEnum = enumOf(
  'CostHead',
  COST_HEADS,
  'A cost head of the national pricing notice. Law: N65 三(一).',
  titled(COST_HEAD_FACTS),
);

export const PlanCostHeadEnum = enumOf(
  'PlanCostHead',
  PLAN_COST_HEADS,
  'A cost head of the implementation plan. Law: plan 四(七).',
  titled(PLAN_COST_HEAD_FACTS),
);

export const CostLineKindEnum = enumOf(
  'CostLineKind',
  COST_LINE_KINDS,
  'Whether a line of a cost survey is booked cost, or taken out of it. Law: N65 三(一).',
  {
    BOOKED: 'What the operator has booked.',
    NOT_REASONABLE: 'Excluded: not reasonable.',
    OUTSIDE_OPERATION: 'Excluded: not of the authorised operation.',
    FREE_PRODUCTS: 'Excluded: the share of products and services that are free.',
  },
);

const CycleStateEnum = enumOf('CycleState', CYCLE_STATES, 'How an evaluation cycle stands.', {
  OPEN: 'It runs, or has passed and was not judged yet.',
  CLOSED: 'It was judged as a whole, and its excess left to later cycles.',
});

@ObjectType({
  description:
    'A cost head of the plan and the heads of the national notice under which its costs may be booked. Seen by everybody. Law: plan 四(七), N65 三(一).',
})
export class CostHeadMapping {
  @Field(() => PlanCostHeadEnum, { description: 'The head of the plan.' })
  planHead!: PlanCostHead;

  @Field(() => String, { description: 'Its name in the language of Accept-Language.' })
  title!: string;

  @Field(() => [CostHeadEnum], { description: 'The national heads that it may go under.' })
  heads!: readonly CostHead[];
}

@ObjectType({
  description: 'One line of the cost survey behind a maximum permitted revenue. Law: N65 三(一).',
})
export class CostLine {
  @Field(() => CostLineKindEnum, { description: 'Booked, or why it is excluded.' })
  kind!: CostLineKind;

  @Field(() => CostHeadEnum, { description: 'Its head in the national notice.' })
  head!: CostHead;

  @Field(() => PlanCostHeadEnum, {
    nullable: true,
    description: 'Its head in the plan; null where it was stated by the national heads alone.',
  })
  planHead!: PlanCostHead | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is excluded, or by which key it was divided; null for a booked line.',
  })
  note!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    'A maximum permitted revenue 最高准许收入: what one authorised operation may bring in over a year at most. A version with its document; never changed, but a later one may take its place. Seen by pricing offices, the agency and the operator of the agreement, auditors and regulators; not by the public. Law: N65 二, 三(一).',
})
export class MaximumRevenue extends Node {
  @Field(() => ID, { description: 'The agreement whose operation it limits.' })
  agreementId!: string;

  @Field(() => Int, { description: 'Counts the versions of the agreement, from 1.' })
  number!: number;

  @Field(() => LegalDateScalar, { description: 'First day, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, { description: 'Last day, Asia/Shanghai; within a year of the first.' })
  effectiveTo!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version whose place it took; null where it took nobody’s.',
  })
  replacesId!: string | null;

  @Field(() => Int, { description: 'The year in which the cost survey was made.' })
  surveyYear!: number;

  @Field(() => Int, { description: 'The year whose bond average counts: the one before the survey.' })
  bondYear!: number;

  @Field(() => DecimalScalar, {
    description: 'Average yield of 10-year government bonds in that year, in percent, at most 4 decimals.',
  })
  bondAveragePercent!: string;

  @Field(() => DecimalScalar, {
    description: 'What the pricing office added, in percentage points, 6 at most. Law: N65 三(一).',
  })
  addOnPoints!: string;

  @Field(() => DecimalScalar, { description: 'Permitted profit rate in percent: both together.' })
  profitRatePercent!: string;

  @Field(() => String, { description: 'How the taxes were found.' })
  taxNote!: string;

  @Field(() => TaxBasisEnum, {
    description: 'Whether it contains value-added tax. Ceilings and revenue under it are of the same basis.',
  })
  taxBasis!: TaxBasis;

  @Field(() => String, { description: 'Number of the document by which it was fixed.' })
  documentNumber!: string;

  @Field(() => InstantScalar, { description: 'When it was fixed, UTC.' })
  fixedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

@ObjectType({ description: 'A part of the excess of a closed cycle. Law: N65 四.' })
export class ClawbackInstalment {
  @Field(() => Int, { description: 'Within which later cycle it is taken off: 1 for the next one.' })
  number!: number;

  @Field(() => Money, { description: 'Amount in CNY, whole fen.' })
  amount!: Money;
}

@ObjectType({
  implements: Node,
  description:
    'An evaluation cycle 评估周期: the period over which the revenue of an authorised operation is judged as a whole, 3 years at most in principle. Seen like the maxima within it. Law: N65 四.',
})
export class EvaluationCycle extends Node {
  @Field(() => ID, { description: 'The agreement whose operation it is about.' })
  agreementId!: string;

  @Field(() => LegalDateScalar, { description: 'First day, Asia/Shanghai.' })
  startsOn!: string;

  @Field(() => LegalDateScalar, { description: 'Last day, Asia/Shanghai.' })
  endsOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is longer than the law has in principle; null when it is not.',
  })
  lengthReason!: string | null;

  @Field(() => String, { description: 'Number of the document by which it was opened.' })
  documentNumber!: string;

  @Field(() => CycleStateEnum, { description: 'How it stands.' })
  state!: CycleState;

  @Field(() => InstantScalar, { description: 'When it was opened, UTC.' })
  openedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was closed, UTC; null while open.' })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document by which it was closed; null while open.',
  })
  closingDocumentNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The written request on which its excess is spread over several cycles; null otherwise.',
  })
  smoothingRequest!: string | null;

  @Field(() => ID, { description: 'The recorded decision that opened it.' })
  decisionId!: string;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const MaximumRevenueConnection = connectionType(MaximumRevenue, 'MaximumRevenue');
export const EvaluationCycleConnection = connectionType(EvaluationCycle, 'EvaluationCycle');
