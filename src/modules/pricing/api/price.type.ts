import { Field, ID, ObjectType } from 'type-graphql';
import { enumOf } from '../../../platform/graphql/enums';
import { Node } from '../../../platform/graphql/node';
import { connectionType } from '../../../platform/graphql/pagination';
import { InstantScalar, LegalDateScalar } from '../../../platform/graphql/scalars';
import { TAX_BASES, type ChargeUnit, type TaxBasis } from '../../../policy/vocabulary';
import { ChargeUnitEnum } from '../../listing/api/listing-enums.type';

export const TaxBasisEnum = enumOf('TaxBasis', TAX_BASES, 'Whether an amount contains value-added tax.', {
  TAX_INCLUSIVE: 'Value-added tax is contained.',
  TAX_EXCLUSIVE: 'Value-added tax comes on top.',
});

@ObjectType({
  implements: Node,
  description:
    'A government-guided price 政府指导价: the ceiling for one charged offering, issued by the pricing office, in force from its date until the next one begins. Public with its product. Law: N65 一, 二.',
})
export class GuidedPrice extends Node {
  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the ceiling contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => String, { description: 'Number of the document by which it was issued.' })
  documentNumber!: string;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => InstantScalar, { description: 'When it was issued, UTC.' })
  issuedAt!: Date;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

@ObjectType({
  description:
    'What the operator charges per unit, at or below the guided price. Published with its product. Law: N65 二, 五.',
})
export class Tariff {
  @Field(() => ID, { description: 'Names the version of the tariff.' })
  id!: string;

  @Field(() => ChargeUnitEnum, { description: 'What one unit is.' })
  chargeUnit!: ChargeUnit;

  @Field(() => TaxBasisEnum, { description: 'Whether the price contains value-added tax.' })
  taxBasis!: TaxBasis;

  @Field(() => LegalDateScalar, { description: 'First day in force, Asia/Shanghai.' })
  effectiveFrom!: string;

  @Field(() => ID, { description: 'The recorded decision that admitted it.' })
  decisionId!: string;
}

export const GuidedPriceConnection = connectionType(GuidedPrice, 'GuidedPrice');
