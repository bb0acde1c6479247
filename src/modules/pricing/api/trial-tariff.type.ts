import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar, Sha256Scalar } from '../../../platform/graphql/scalars';
import {
  TRIAL_TARIFF_STATES,
  type ChargeUnit,
  type TaxBasis,
  type TrialTariffState,
} from '../../../policy/vocabulary';
import { ChargeUnitEnum } from '../../listing/api/listing-enums.type';
import { PriceBand } from './price-band.type';
import { SchemeHashField, TaxBasisEnum } from './price.type';

export const TrialTariffStateEnum = enumOf(
  'TrialTariffState',
  TRIAL_TARIFF_STATES,
  'How a trial tariff stands.',
  {
    SUBMITTED: 'The implementing agency rules on it next; nothing is charged by it.',
    CONFIRMED: 'It is charged from its first day until a guided price begins, or until another trial does.',
    DECLINED: 'It was not confirmed; rulingReason says why. Another one may be handed in.',
  },
);

@ObjectType({
  implements: PriceBand,
  description: 'What some units of some buyers cost on trial. Seen like its trial tariff.',
})
export class TrialTariffBand extends PriceBand {}

@ObjectType({
  implements: Node,
  description:
    'A trial tariff 试行收费标准: what the operator charges for an offering before there is a guided price, confirmed by the implementing agency. It is no guided price and needs no maximum permitted revenue. A confirmed one is public; others are seen by the parties of the agreement, pricing offices, auditors and regulators. Law: N65 二.',
})
export class TrialTariff extends Node {
  @Field(() => ID, { description: 'The agreement under which the product is sold.' })
  agreementId!: string;

  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the prices contain value-added tax.' })
  taxBasis!: TaxBasis;

  @SchemeHashField()
  schemeHash!: string;

  @Field(() => LegalDateScalar, { description: 'The first day that was asked for, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => String, { description: 'Why these prices are asked for, in the words of the operator.' })
  reason!: string;

  @Field(() => String, { description: 'Title of the document in which the operator set it.' })
  documentTitle!: string;

  @Field(() => Sha256Scalar, { description: 'SHA-256 of that document.' })
  documentHash!: string;

  @Field(() => TrialTariffStateEnum, { description: 'How it stands.' })
  state!: TrialTariffState;

  @Field(() => InstantScalar, { description: 'When it was handed in, UTC.' })
  submittedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ruled on, UTC; null until then.' })
  ruledAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'The recorded decision on the ruling; null until then.' })
  rulingDecisionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; null otherwise.' })
  rulingReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the document by which the agency confirmed it; null unless confirmed.',
  })
  documentNumber!: string | null;

  @Field(() => LegalDateScalar, {
    nullable: true,
    description:
      'First day on which it is charged, Asia/Shanghai: the one asked for, or the day of the confirmation where this came later; null unless confirmed. No day ends it but the guided price, or another trial.',
  })
  inForceFrom!: string | null;

  @Field(() => Int, { description: 'Changes with every change; name it as expectedVersion.' })
  version!: number;
}

export const TrialTariffConnection = connectionType(TrialTariff, 'TrialTariff');
