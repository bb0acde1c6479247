import { Field, ID, ObjectType } from 'type-graphql';
import { CONTROL_BASES, type ControlBasis } from '../../../policy/vocabulary';
import { enumOf } from '../../../platform/graphql/enums';

export const ControlBasisEnum = enumOf(
  'ControlBasis',
  CONTROL_BASES,
  'On what the control of one organisation over another rests.',
  {
    MAJORITY_SHAREHOLDING: 'More than half of the equity or votes.',
    CONTROL_AGREEMENT: 'A contract that gives control without equity.',
    ACTUAL_CONTROLLER: 'Declared or found to be the actual controller 实际控制人.',
  },
);

@ObjectType({ description: 'One step of a chain of control.' })
export class ControlLink {
  @Field(() => ID, { description: 'The controlling organisation.' })
  controllerId!: string;

  @Field(() => String, { description: 'Its name.' })
  controllerName!: string;

  @Field(() => ID, { description: 'The controlled organisation.' })
  controlledId!: string;

  @Field(() => String, { description: 'Its name.' })
  controlledName!: string;

  @Field(() => ControlBasisEnum, { description: 'On what the control rests.' })
  basis!: ControlBasis;
}
