import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { LegalDateScalar } from '../../../platform/graphql/scalars';
import { SETTING_UNITS, type SettingUnit } from '../../../policy/settings';

const SettingUnitEnum = enumOf('SettingUnit', SETTING_UNITS, 'In what a dated setting is counted.', {
  YEARS: 'Calendar years: a period ends with the corresponding day.',
  MONTHS: 'Calendar months: a period ends with the corresponding day, or with the last day of the month.',
  WORKING_DAYS: 'Working days by the published holiday calendar; the first day does not count.',
  DAYS: 'Calendar days; the first day does not count.',
  COUNT: 'A plain number.',
  PERCENT: 'Percent.',
  PERCENTAGE_POINTS: 'Percentage points, added to a rate in percent.',
});

@ObjectType({
  description:
    'A number that a jurisdiction may change. Each version has its first day and its clause, and an old case keeps the number of its day. Seen by everybody.',
})
export class Setting {
  @Field(() => ID, { description: 'Its name, for example "AGREEMENT_TERM_YEARS".' })
  id!: string;

  @Field(() => SettingUnitEnum, { description: 'In what it is counted.' })
  unit!: SettingUnit;

  @Field(() => Int, { description: 'The number.' })
  value!: number;

  @Field(() => LegalDateScalar, { description: 'The first day of this number, Asia/Shanghai.' })
  effectiveFrom!: string;
}
