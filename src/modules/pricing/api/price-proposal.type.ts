import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { DecimalScalar, InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { PROPOSAL_STATES, type ProposalState } from '../../../policy/vocabulary';

export const ProposalStateEnum = enumOf('ProposalState', PROPOSAL_STATES, 'How a price proposal stands.', {
  PROPOSED: 'The pricing office rules on it next.',
  ISSUED: 'Its ceilings were issued as guided prices.',
  DECLINED: 'It was not issued; rulingReason says why. A new one may be handed in.',
});

@ObjectType({
  description:
    'What share of the maximum a product takes, by what it uses, in percent of the whole. Law: N65 三(二).',
})
export class AllocationWeights {
  @Field(() => DecimalScalar, { description: 'For data, in percent, at most 4 decimals.' })
  data!: string;

  @Field(() => DecimalScalar, { description: 'For computing, in percent, at most 4 decimals.' })
  computing!: string;

  @Field(() => DecimalScalar, { description: 'For storage, in percent, at most 4 decimals.' })
  storage!: string;

  @Field(() => DecimalScalar, { description: 'For labour, in percent, at most 4 decimals.' })
  labour!: string;

  @Field(() => DecimalScalar, { description: 'All four together.' })
  total!: string;
}

@ObjectType({
  description:
    'One proposed ceiling: its share of the maximum divided by the forecast, rounded down. Law: N65 三(二).',
})
export class PriceProposalLine {
  @Field(() => String, { description: 'How the weights were found.' })
  basisNote!: string;

  @Field(() => Int, { description: 'How many units are expected to be sold in a year.' })
  forecastVolume!: number;

  @Field(() => Int, { description: 'To how many decimal places the ceiling was rounded down, 0 to 6.' })
  places!: number;
}

@ObjectType({
  implements: Node,
  description:
    'Guided prices that the implementing agency proposes together, within one maximum permitted revenue. Seen like that maximum. Law: N65 二, 三(二).',
})
export class PriceProposal extends Node {
  @Field(() => ID, { description: 'The agreement whose products are priced.' })
  agreementId!: string;

  @Field(() => String, { description: 'Number of the agency’s written report. Law: N65 二.' })
  reportReference!: string;

  @Field(() => ProposalStateEnum, { description: 'How it stands.' })
  state!: ProposalState;

  @Field(() => InstantScalar, { description: 'When it was handed in, UTC.' })
  proposedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ruled on, UTC; null until then.' })
  ruledAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; null otherwise.' })
  rulingReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document by which its prices were issued; null otherwise.',
  })
  documentNumber!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day of its prices, Asia/Shanghai; null unless issued.',
  })
  effectiveFrom!: string | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const PriceProposalConnection = connectionType(PriceProposal, 'PriceProposal');
