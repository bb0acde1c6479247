import { asking, askingEach, type Rule } from '../decision';
import type { OperatorTieFacts, PartyFacts } from '../facts';
import { verifiedParty } from '../party/verified-party.policy';
import { controlTie } from './control-tie.policy';
import { deliveredInputs } from './delivered-inputs.policy';
import type { DerivationInputFacts } from './derivation-input';
import { developerForms } from './developer-forms.policy';
import { namedBaseProducts } from './named-base-products.policy';
import { noFreeLineage } from './no-free-lineage.policy';
import { operatorBan } from './operator-ban.policy';
import { unfrozenLineage } from './unfrozen-lineage.policy';

export interface RegisterDerivedProductFacts {
  readonly developer: PartyFacts;
  readonly inputs: readonly DerivationInputFacts[];
  /** How the developer stands to the operator of every delivered product upstream, at any depth. */
  readonly ties: readonly OperatorTieFacts[];
}

/** May this derived product be registered? The ban is asked before the inputs, so that it is what a barred party hears. */
export const registerDerivedProductRules: readonly Rule<RegisterDerivedProductFacts>[] = [
  asking(verifiedParty, ({ developer }) => ({ party: developer })),
  developerForms,
  asking(operatorBan, ({ ties }) => ({ isRedevelopment: true, ties })),
  asking(controlTie, ({ ties }) => ({ isRedevelopment: true, ties })),
  namedBaseProducts,
  askingEach(unfrozenLineage, ({ inputs }) =>
    inputs.map((input) => ({
      inputId: input.inputId,
      productCode: input.productCode,
      frozenUpstream: input.kind === 'DERIVED_PRODUCT' ? input.frozenUpstream : 0,
      stoppedUpstream: input.stoppedUpstream,
    })),
  ),
  deliveredInputs,
  noFreeLineage,
];
