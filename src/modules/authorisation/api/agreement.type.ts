import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { AGREEMENT_STATES, type AgreementState } from '../../../policy/vocabulary';

const AgreementStateEnum = enumOf('AgreementState', AGREEMENT_STATES, 'Where an agreement stands.', {
  DRAFT: 'Being drawn up; not yet signed by both parties.',
  SIGNED: 'Signed by both parties; its term runs, but nothing may be done under it yet.',
  ACTIVE: 'In force within its term.',
  SUSPENDED: 'What the notice names is stopped until the operator has corrected what was found.',
  EXPIRED: 'Its term has passed.',
  TERMINATED: 'Ended before its term.',
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

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Day of signing, Asia/Shanghai; null before it is signed.',
  })
  signedOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'First day in force, Asia/Shanghai; null before it is signed.',
  })
  startsOn!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day in force, Asia/Shanghai; null before it is signed.',
  })
  endsOn!: string | null;

  @Field(() => Boolean, {
    description: 'Whether it bars the operator from redeveloping what it delivered. Law: N27 14(6).',
  })
  hasRedevelopmentBan!: boolean;
}

export const AgreementConnection = connectionType(Agreement, 'Agreement');
