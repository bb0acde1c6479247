import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { AGREEMENT_STATES, type AgreementState } from '../../../policy/vocabulary';

const AgreementStateEnum = enumOf('AgreementState', AGREEMENT_STATES, 'Where an agreement stands.', {
  ACTIVE: 'In force within its term.',
  SUSPENDED: 'Stopped until the operator has corrected what was found.',
  TERMINATED: 'Ended.',
});

@ObjectType({
  implements: Node,
  description:
    'An authorisation agreement 授权运营协议 between the implementing agency and an operator. Seen by its parties, auditors and regulators. Law: plan 四(四); N27 14.',
})
export class Agreement extends Node {
  @Field(() => String, { name: 'number', description: 'Number of the agreement.' })
  agreementNumber!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => AgreementStateEnum, { description: 'Where it stands.' })
  state!: AgreementState;

  @Field(() => LegalDateScalar, { description: 'Day of signing, Asia/Shanghai.' })
  signedOn!: string;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  startsOn!: string;

  @Field(() => LegalDateScalar, { description: 'Last day in force, Asia/Shanghai.' })
  endsOn!: string;

  @Field(() => Boolean, {
    description: 'Whether it bars the operator from redeveloping what it delivered. Law: N27 14(6).',
  })
  hasRedevelopmentBan!: boolean;
}

export const AgreementConnection = connectionType(Agreement, 'Agreement');
