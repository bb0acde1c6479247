import { permitted, type Outcome } from '../../../kernel/outcome';
import type { MemberCaller } from '../../../platform/caller';
import type { Deps } from '../../../platform/deps';
import { inTransaction } from '../../../platform/persistence/transaction';
import { cancelSelectionRules } from '../../../policy/authorisation/selection.rules';
import { announce, decide } from '../../ledger';
import { signedAgreementsOn } from '../store/rivals.query';
import { SelectionEntity } from '../store/selection.entity';
import { changeSelection } from '../store/selection.write';
import type { ChangeRefusal } from './own-plan';
import { ownSelectionAsRead, type SelectionAsRead } from './own-selection';

export interface CancelSelection extends SelectionAsRead {
  readonly reason: string;
}

/** Gives an open selection up, or takes the appointment of a decided one back: nobody is appointed by it any more. */
export function cancelSelection(
  { dataSource, clock }: Deps,
  caller: MemberCaller,
  { reason, ...asRead }: CancelSelection,
): Promise<Outcome<SelectionEntity, ChangeRefusal>> {
  return inTransaction<Outcome<SelectionEntity, ChangeRefusal>>(dataSource, async (manager) => {
    const found = await ownSelectionAsRead(manager, caller, asRead);
    if (!found.ok) return found;
    const { selection } = found.value;
    const outcome = await decide(manager, {
      clock,
      caller,
      operation: 'cancelSelection',
      subjectId: selection.id,
      rules: cancelSelectionRules,
      facts: {
        selectionState: selection.state,
        signedAgreement: (await signedAgreementsOn(manager, [selection.id])).get(selection.id) ?? null,
      },
    });
    if (!outcome.ok) return outcome;
    await changeSelection(manager, selection, {
      state: 'CANCELLED',
      cancelledBy: caller.personId,
      cancelledAt: clock.now(),
      cancelReason: reason,
    });
    await announce(manager, {
      clock,
      type: 'SELECTION_CANCELLED',
      subjectId: selection.id,
      decisionId: outcome.value,
      payload: { reason },
    });
    return permitted(await manager.findOneByOrFail(SelectionEntity, { id: selection.id }));
  });
}
