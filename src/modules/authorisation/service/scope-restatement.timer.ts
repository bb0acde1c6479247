import type { TimerHandler } from '../../agenda';
import { holdAgreement } from '../store/life.query';
import { restateScope } from './content-revision';
import { owePublication } from './scope-publication';

/**
 * The catalogue has taken resources out of a scope by itself, because they were barred or became core: a draft says
 * something else now, which nobody has signed yet, and a published agreement is published anew.
 */
export const scopeRestatement: TimerHandler = {
  kind: 'SCOPE_RESTATEMENT',
  hold: holdAgreement,
  run: async (manager, deps, { subjectId }) => {
    const held = await holdAgreement(manager, subjectId);
    if (held === null) return;
    const { row } = held;
    if (row.state === 'DRAFT') {
      await restateScope(manager, deps.clock, row, { entering: [], decisionId: null });
    }
    await owePublication(manager, deps, row);
  },
};
