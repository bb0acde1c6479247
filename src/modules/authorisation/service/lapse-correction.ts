import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { Deps } from '../../../platform/deps';
import { closeDuties, notify } from '../../agenda';
import { announce } from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import type { RectificationEntity } from '../store/rectification.entity';
import { namedResourceIds } from '../store/rectification.query';
import { changeRectification } from '../store/rectification.write';
import { partiesOf } from './parties';
import { reduceScope } from './reduce-scope';

interface Lapse {
  readonly row: AgreementEntity;
  readonly rectification: RectificationEntity;
  /** The deadline that passed, or now where a report was rejected after it. */
  readonly since: Date;
  readonly decisionId: string;
}

/**
 * A call to correct has passed its deadline uncorrected: the named resources leave the scope (K-04). The agreement
 * stays suspended until the agency lets it go on without them or ends it. Hold the agreement before.
 */
export async function lapseCorrection(
  manager: EntityManager,
  deps: Deps,
  { row, rectification, since, decisionId }: Lapse,
): Promise<RectificationEntity> {
  const { clock } = deps;
  const { id, clause, dueOn } = rectification;
  const lapsed = await changeRectification(manager, rectification, {
    state: 'LAPSED',
    closedAt: since,
    closedOn: legalDateOf(since),
  });
  await reduceScope(manager, deps, row, {
    resourceIds: await namedResourceIds(manager, id),
    reason: `违约（${clause}）逾期未改正`,
    since,
    decisionId,
  });
  await announce(manager, {
    clock,
    type: 'CORRECTION_LAPSED',
    subjectId: id,
    decisionId,
    payload: { agreementId: row.id, clause, dueOn },
  });
  await notify(manager, clock, {
    recipientIds: partiesOf(row),
    kind: 'CORRECTION_LAPSED',
    subjectId: id,
    params: { agreement: row.agreementNumber, clause, dueOn },
  });
  await closeDuties(manager, deps, { subjectIds: [id], kinds: ['CORRECT_BREACH'], state: 'CANCELLED' });
  return lapsed;
}
