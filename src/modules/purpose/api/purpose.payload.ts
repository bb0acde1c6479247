import { Field, ID, ObjectType } from 'type-graphql';
import { IdempotencyInfo } from '../../../platform/graphql/idempotency.type';
import { UserError } from '../../../platform/graphql/user-error.type';
import { DataOrder } from '../../ordering/api/data-order.type';
import { Case } from '../../supervision/api/case.type';

@ObjectType({ description: 'Answer to applyFreeUse: the order with its application, or why not.' })
export class ApplyFreeUsePayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to completeFreeUse: the order, or why not.' })
export class CompleteFreeUsePayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to checkFreeUseForm: the order, or why not.' })
export class CheckFreeUseFormPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to decideFreeUse: the order, or why not.' })
export class DecideFreeUsePayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to appealFreeUse: the order, or why not.' })
export class AppealFreeUsePayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to decideFreeUseAppeal: the order, or why not.' })
export class DecideFreeUseAppealPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to fileFreeUseReport: the order, or why not.' })
export class FileFreeUseReportPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to ruleOnFreeUseReport: the order, or why not.' })
export class RuleOnFreeUseReportPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to ruleOnOverdueReport: the order, or why not.' })
export class RuleOnOverdueReportPayload {
  @Field(() => DataOrder, { nullable: true, description: 'The order as it stands now; null when refused.' })
  order!: DataOrder | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];
}

@ObjectType({ description: 'Answer to reportMisuse: the case, or why not.' })
export class ReportMisusePayload {
  @Field(() => Case, { nullable: true, description: 'The case as it stands now; null when refused.' })
  case!: Case | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}

@ObjectType({ description: 'Answer to recordFreeUseCost: the record, or why not.' })
export class RecordFreeUseCostPayload {
  @Field(() => ID, { nullable: true, description: 'The record; null when refused.' })
  costId!: string | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty on success.' })
  userErrors!: UserError[];

  @Field(() => IdempotencyInfo, { description: 'Whether this is a stored answer.' })
  idempotency!: IdempotencyInfo;
}
