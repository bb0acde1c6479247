import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { InstantScalar } from '../../../platform/graphql/scalars';
import { RULE_BASES } from '../../../policy/refusals';

export const RuleBasisEnum = enumOf('RuleBasis', RULE_BASES, 'Where a rule comes from.', {
  LAW: 'An instrument in force says it.',
  DESIGN: 'A rule of this marketplace 平台规则, where the instruments are silent; not law.',
});

const DecisionOutcomeEnum = enumOf('DecisionOutcome', ['PERMIT', 'REFUSE'], 'What the rules answered.', {
  PERMIT: 'Nothing stood against it.',
  REFUSE: 'A rule stood against it; nothing was changed.',
});

@ObjectType({
  implements: Node,
  description:
    'A recorded decision: what was asked, what the rules answered, on which clauses. Never changed after it was written.',
})
export class Decision extends Node {
  @Field(() => String, { description: 'The operation that asked, for example "placeOrder".' })
  operation!: string;

  @Field(() => DecisionOutcomeEnum, { description: 'Permit or refuse.' })
  outcome!: 'PERMIT' | 'REFUSE';

  @Field(() => ID, { nullable: true, description: 'The rule that refused; null for a permit.' })
  ruleId!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the refusal; null for a permit.' })
  refusalCode!: string | null;

  @Field(() => [ID], { description: 'Every rule that was asked, in order; the refusing one is the last.' })
  ruleIds!: string[];

  @Field(() => String, { description: 'Version of the rule set under which it was decided.' })
  ruleSetVersion!: string;

  @Field(() => ID, { nullable: true, description: 'The object decided on; null when it did not exist yet.' })
  subjectId!: string | null;

  @Field(() => InstantScalar, { description: 'When it was decided, UTC.' })
  decidedAt!: Date;
}
