import { IsIn, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ID_LENGTH } from '../../../kernel/id';
import { IdempotencyKeyField } from '../../../platform/graphql/input-fields';
import { DecimalScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { CONTROL_BASES, type ControlBasis } from '../../../policy/vocabulary';
import { ControlBasisEnum } from '../../ledger/api/control-link.type';
import { ONE_PLAIN_LINE, PLAIN_LINES, SOMETHING_VISIBLE } from './plain-text';

@InputType({ description: 'One fact of control between two organisations, with the document that shows it.' })
export class DeclareControlInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The controlling organisation.' })
  @MaxLength(ID_LENGTH)
  controllerId!: string;

  @Field(() => ID, {
    description: 'The controlled organisation; the caller’s own, unless an agency or a regulator declares.',
  })
  @MaxLength(ID_LENGTH)
  controlledId!: string;

  @Field(() => ControlBasisEnum, { description: 'On what the control rests.' })
  @IsIn(CONTROL_BASES)
  basis!: ControlBasis;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Share of equity or votes held, in percent, at most 4 decimal places; more than 50 for a majority shareholding.',
  })
  @IsOptional()
  @IsString()
  sharePercent?: string | null;

  @Field(() => String, {
    description:
      'The document that shows the control, for example a register extract; at most 200 characters.',
  })
  @MaxLength(200)
  @Matches(ONE_PLAIN_LINE)
  documentReference!: string;

  @Field(() => LegalDateScalar, {
    description: 'First day on which the control holds, Asia/Shanghai; today or earlier.',
  })
  @IsString()
  effectiveFrom!: string;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description: 'Last day on which the control holds, Asia/Shanghai; left out while it is open.',
  })
  @IsOptional()
  @IsString()
  effectiveTo?: string | null;
}

@InputType({ description: 'The end of one recorded fact of control, with the document that shows it.' })
export class EndControlInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The fact of control.' })
  @MaxLength(ID_LENGTH)
  controlFactId!: string;

  @Field(() => LegalDateScalar, {
    description:
      'First day on which the control holds no longer, Asia/Shanghai; from the first day of the fact, for one that never held, until today.',
  })
  @IsString()
  endedOn!: string;

  @Field(() => String, {
    description: 'The document that shows the end, 1 to 200 characters. Spaces around it are left out.',
  })
  @Length(1, 200)
  @Matches(ONE_PLAIN_LINE)
  @Matches(SOMETHING_VISIBLE)
  documentReference!: string;

  @Field(() => String, {
    description: 'Why it is ended or corrected, 1 to 500 characters. Spaces around it are left out.',
  })
  @Length(1, 500)
  @Matches(PLAIN_LINES)
  @Matches(SOMETHING_VISIBLE)
  reason!: string;
}
