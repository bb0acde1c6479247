import { legalDateOf, type LegalDate } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import { lastDayToCorrect, type CorrectionFacts, type RectificationFacts } from '../../../policy';
import { actorFacts } from '../../ledger';
import type { RectificationEntity } from '../store/rectification.entity';
import type { HeldRectification } from '../store/rectification.query';

/** A call to correct and its agreement, as the rules see them. */
export const correctionFacts = (
  clock: Clock,
  caller: MemberCaller,
  { facts, rectification }: HeldRectification,
): CorrectionFacts => {
  const today = legalDateOf(clock.now());
  return {
    today,
    actor: actorFacts(caller),
    agreement: facts,
    rectification: {
      ...rectificationFacts(rectification, today),
      isLifted: rectification.liftedAt !== null,
    },
  };
};

/** A call to correct with the last day that it has as far as is known today. */
export const rectificationFacts = (row: RectificationEntity, today: LegalDate): RectificationFacts => ({
  state: row.state,
  dueOn: lastDayToCorrect(row, today),
  reportedOn: row.reportedOn,
});
