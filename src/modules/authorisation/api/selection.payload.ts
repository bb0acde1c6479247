import { Field, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { OperatorSelection, SelectionCandidate } from './selection.type';

@ObjectType({ description: 'Answer to openSelection: the selection, or why it was not opened.' })
export class OpenSelectionPayload {
  @Field(() => OperatorSelection, { nullable: true, description: 'The selection; null when refused.' })
  selection!: OperatorSelection | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to decideSelection and cancelSelection: the selection, or why not.' })
export class EndSelectionPayload {
  @Field(() => OperatorSelection, {
    nullable: true,
    description: 'The selection as it ended; null when refused.',
  })
  selection!: OperatorSelection | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to enterCandidate: the candidate, or why it was not entered.' })
export class EnterCandidatePayload {
  @Field(() => SelectionCandidate, { nullable: true, description: 'The candidate; null when refused.' })
  candidate!: SelectionCandidate | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to addCandidateEvidence: the candidate, or why nothing was added.' })
export class AddCandidateEvidencePayload {
  @Field(() => SelectionCandidate, {
    nullable: true,
    description: 'The candidate with its file; null when refused.',
  })
  candidate!: SelectionCandidate | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}
