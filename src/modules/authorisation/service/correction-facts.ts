import { legalDateOf } from '../../../kernel/legal-date';
import type { MemberCaller } from '../../../platform/caller';
import type { Clock } from '../../../platform/clock';
import type { CorrectionFacts } from '../../../policy';
import { actorFacts } from '../../ledger';
import type { HeldRectification } from '../store/rectification.query';

/** A call to correct and its agreement, as the rules see them. */
export const correctionFacts = (
  clock: Clock,
  caller: MemberCaller,
  { facts, rectification: { state, dueOn, reportedOn, liftedAt } }: HeldRectification,
): CorrectionFacts => ({
  today: legalDateOf(clock.now()),
  actor: actorFacts(caller),
  agreement: facts,
  rectification: { state, dueOn, reportedOn, isLifted: liftedAt !== null },
});
