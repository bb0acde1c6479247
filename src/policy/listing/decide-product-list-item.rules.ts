import type { LegalDate } from '../../kernel/legal-date';
import { agreementInForceFor } from '../authorisation/agreement-in-force.policy';
import { asking, askingWhen, type Rule } from '../decision';
import type { ActorFacts, AgreementFacts } from '../facts';
import type { ListItemRuling, ListItemState } from '../vocabulary';
import { agencyDecidesList } from './agency-decides-list.policy';
import { fourEyes } from './four-eyes.policy';

export interface DecideProductListItemFacts {
  readonly today: LegalDate;
  readonly actor: ActorFacts;
  readonly agreement: AgreementFacts | null;
  readonly item: {
    readonly code: string;
    readonly state: ListItemState;
    readonly submitterPersonId: string;
  };
  readonly ruling: ListItemRuling;
}

/** May this person rule so on this item? Returning and rejecting stay possible after an agreement ended. */
export const decideProductListItemRules: readonly Rule<DecideProductListItemFacts>[] = [
  asking(agencyDecidesList, ({ actor, agreement, item }) => ({
    listAct: 'DECIDE',
    actor,
    agreement,
    itemState: item.state,
  })),
  asking(fourEyes, ({ actor, item }) => ({
    submitterPersonId: item.submitterPersonId,
    deciderPersonId: actor.personId,
  })),
  askingWhen(
    ({ ruling }) => ruling === 'APPROVE',
    agreementInForceFor('OPERATOR_WRITE'),
    (facts) => facts,
  ),
];
