import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { PriceProposal } from './price-proposal.type';

@ObjectType({ description: 'Answer to proposeGuidedPrices: the proposal, or why not.' })
export class ProposeGuidedPricesPayload {
  @Field(() => PriceProposal, { nullable: true, description: 'The proposal; null when refused.' })
  proposal!: PriceProposal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to declinePriceProposal: the proposal, or why not.' })
export class DeclinePriceProposalPayload {
  @Field(() => PriceProposal, {
    nullable: true,
    description: 'The proposal as it stands; null when refused.',
  })
  proposal!: PriceProposal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to issueProposedPrices: the proposal, or why it was not issued.' })
export class IssueProposedPricesPayload {
  @Field(() => PriceProposal, {
    nullable: true,
    description: 'The proposal as it stands; null when refused.',
  })
  proposal!: PriceProposal | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
