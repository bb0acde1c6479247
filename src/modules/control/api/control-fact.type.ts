import { Field, ID, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node';
import { DecimalScalar, InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import type { ControlBasis } from '../../../policy/vocabulary';
import { ControlBasisEnum } from '../../ledger/api/control-link.type';

@ObjectType({
  implements: Node,
  description:
    'A declared fact that one organisation controls another 控制关系. Seen by its two sides, its declarer, the implementing agency, auditors and regulators. Never changed after it was recorded; an end is recorded beside it. Serves N27 6; plan 四(二).',
})
export class ControlFact extends Node {
  @Field(() => ControlBasisEnum, { description: 'On what the control rests.' })
  basis!: ControlBasis;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Share of equity or votes held, in percent, at most 4 decimal places; null where control does not rest on a share.',
  })
  sharePercent!: string | null;

  @Field(() => String, {
    description: 'The document that shows the control, for example a register extract.',
  })
  documentReference!: string;

  @Field(() => LegalDateScalar, { description: 'First day on which the control holds, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day on which the control holds, Asia/Shanghai; null while it is open.',
  })
  effectiveTo!: string | null;

  @Field(() => InstantScalar, { description: 'When it was declared, UTC.' })
  declaredAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted the declaration.' })
  decisionId!: string;
}

@ObjectType({
  description:
    'The end or the correction of a declared fact of control. Recorded once, by the implementing agency or a regulator; seen by whoever sees the fact. Serves N27 6; plan 四(二).',
})
export class ControlFactEnd {
  @Field(() => LegalDateScalar, {
    description:
      'First day on which the control holds no longer, Asia/Shanghai. On the first day of the fact itself: it never held.',
  })
  endedOn!: string;

  @Field(() => String, { description: 'The document that shows the end, at most 200 characters.' })
  documentReference!: string;

  @Field(() => String, { description: 'Why it was ended or corrected, at most 500 characters.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When the end was recorded, UTC.' })
  endedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that permitted the end.' })
  decisionId!: string;
}
