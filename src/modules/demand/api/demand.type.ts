import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar } from '../../../platform/graphql/scalars';
import {
  DATA_ORIGINS,
  DATA_REQUEST_STATES,
  DATA_REVIEW_RULINGS,
  DATA_REVIEW_STATES,
  DEMAND_ANSWERS,
  DEMAND_STATES,
  type DataOrigin,
  type DataRequestState,
  type DataReviewState,
  type DemandAnswer,
  type DemandState,
  type ProductField,
  type PurposeClass,
} from '../../../policy/vocabulary';
import { ProductFieldEnum, PurposeClassEnum } from '../../listing/api/listing-enums.type';

export const DataOriginEnum = enumOf('DataOrigin', DATA_ORIGINS, 'Where requested data comes from.', {
  CATALOGUE: 'From the city’s own resource catalogue.',
  PROVINCIAL_RETURN: 'Provincial data that shall flow back to the city 省级数据回流.',
  NATIONAL_RETURN: 'National data that shall flow back to the city 国家数据回流.',
});

export const DataRequestStateEnum = enumOf(
  'DataRequestState',
  DATA_REQUEST_STATES,
  'Where a data request stands.',
  {
    SUBMITTED: 'Waits for the review of at least one body that supplies its data.',
    APPROVED: 'Approved by every body that supplies its data.',
    PARTLY_APPROVED: 'Approved by some of the bodies and rejected by others.',
    REJECTED: 'Rejected by every body.',
    WITHDRAWN: 'Taken back by the operator.',
    LAPSED: 'Ended undecided with its agreement.',
  },
);

const DataReviewStateEnum = enumOf(
  'DataReviewState',
  DATA_REVIEW_STATES,
  'Where the review of one body stands.',
  {
    PENDING: 'Not given yet.',
    APPROVED: 'The body agrees to the use of its data.',
    REJECTED: 'The body does not agree.',
  },
);

export const DataReviewRulingEnum = enumOf(
  'DataReviewRuling',
  DATA_REVIEW_RULINGS,
  'What a body says to its part of a data request.',
  { APPROVE: 'Agrees to the use.', REJECT: 'Does not agree, with an opinion.' },
);

export const DemandStateEnum = enumOf('DemandState', DEMAND_STATES, 'Where a demand stands.', {
  POSTED:
    'Waits for the operator’s answer; also again, after the data request for it was rejected by every body or withdrawn.',
  ACCEPTED: 'The operator will request data for it.',
  REQUESTED: 'Data has been requested for it.',
  SERVED: 'A product on sale serves it.',
  DECLINED: 'The operator does not take it up.',
  WITHDRAWN: 'Taken back by who posted it.',
  LAPSED: 'Ended with the agreement that it was addressed to.',
});

export const DemandAnswerEnum = enumOf('DemandAnswer', DEMAND_ANSWERS, 'What the operator answers.', {
  ACCEPT: 'Data will be requested for it.',
  EXISTING_PRODUCT: 'A product on sale serves it.',
  DECLINE: 'It is not taken up, with the reason in the text.',
});

@ObjectType({
  implements: Node,
  description:
    'An application scenario 应用场景 that an operator has registered under an agreement, before it requests data for it. Seen by the parties of the agreement, by departments whose data is requested for it, and by supervisors. Law: plan 四(九).',
})
export class ApplicationScenario extends Node {
  @Field(() => String, { description: 'Its name, one of its kind under the agreement.' })
  name!: string;

  @Field(() => String, { description: 'What the data shall be used for.' })
  description!: string;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class that it serves.' })
  purposeClass!: PurposeClass;

  @Field(() => InstantScalar, { description: 'When it was registered, UTC.' })
  registeredAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'When it was closed to new requests, UTC; null while it is open.',
  })
  closedAt!: Date | null;

  @Field(() => ID, { description: 'The recorded decision.' })
  decisionId!: string;

  @Field(() => Int, { description: 'Name it as expectedVersion when closing.' })
  version!: number;
}

@ObjectType({
  description: 'The review 授权审核 that one body that supplies data owes to a request. Law: plan 四(九).',
})
export class DataRequestReview {
  @Field(() => DataReviewStateEnum, { description: 'Where it stands.' })
  state!: DataReviewState;

  @Field(() => String, { nullable: true, description: 'Opinion of the body; null where none was given.' })
  opinion!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the reply of the province, or of the body’s own document; null where there is none.',
  })
  documentReference!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was given, UTC; null before.' })
  reviewedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision; null before.' })
  decisionId!: string | null;
}

@ObjectType({
  implements: Node,
  description:
    'A data request 用数申请 of the operator for one registered scenario. Seen by the parties of the agreement, the bodies that review it, and supervisors. Law: plan 四(九).',
})
export class DataRequest extends Node {
  @Field(() => DataOriginEnum, { description: 'Where the data comes from.' })
  origin!: DataOrigin;

  @Field(() => String, { description: 'What the data is needed for in the scenario.' })
  purpose!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The provincial or national data that is wanted; null for resources of the catalogue.',
  })
  wantedData!: string | null;

  @Field(() => DataRequestStateEnum, { description: 'Where it stands.' })
  state!: DataRequestState;

  @Field(() => InstantScalar, { description: 'When it was submitted, UTC.' })
  submittedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;

  @Field(() => Int, { description: 'Name it as expectedVersion when reviewing or withdrawing.' })
  version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'What a buyer needs and does not find 数据需求. Seen by who posted it, the parties of the agreement, and supervisors; not by other buyers. Serves plan 四(五)2.',
})
export class Demand extends Node {
  @Field(() => String, { description: 'What is needed, in one line.' })
  title!: string;

  @Field(() => String, { description: 'What is needed and what for.' })
  description!: string;

  @Field(() => ProductFieldEnum, { description: 'The field it belongs to.' })
  field!: ProductField;

  @Field(() => PurposeClassEnum, { description: 'The one purpose class that it serves.' })
  purposeClass!: PurposeClass;

  @Field(() => DemandStateEnum, { description: 'Where it stands.' })
  state!: DemandState;

  @Field(() => InstantScalar, { description: 'When it was posted, UTC.' })
  postedAt!: Date;

  @Field(() => DemandAnswerEnum, { nullable: true, description: 'The operator’s answer; null before.' })
  answer!: DemandAnswer | null;

  @Field(() => String, { nullable: true, description: 'The answer in words; null before.' })
  answerText!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was answered, UTC; null before.' })
  answeredAt!: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The product that serves it; null unless that was the answer.',
  })
  productId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision on the answer; null before.' })
  decisionId!: string | null;

  @Field(() => Int, { description: 'Name it as expectedVersion when answering or withdrawing.' })
  version!: number;
}

export const ApplicationScenarioConnection = connectionType(ApplicationScenario, 'ApplicationScenario');
export const DataRequestConnection = connectionType(DataRequest, 'DataRequest');
export const DemandConnection = connectionType(Demand, 'Demand');
