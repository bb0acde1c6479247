import type { EntityManager } from 'typeorm';
import type { Deps } from '../../../platform/deps';
import type { CaseKind, UseIntent } from '../../../policy/vocabulary';
import { lockControlFacts } from '../../control';
import { applyMisuseRuling, stop, type LockedFreeUse } from '../../purpose';
import { openDriftCases } from '../../redevelopment';
import { recordRuling, waitingCasesOfOrigin, type CaseEntity, type Ruled } from '../../supervision';

interface Concerned {
  readonly matter: CaseEntity;
  /** The free order that the case comes from, held. */
  readonly locked: LockedFreeUse;
}

interface KindOfCase {
  /** What an order for industry must be for that regularises it. */
  readonly useIntent: UseIntent;
  /** Holds, before the case itself, what looking again at it needs beside its order. */
  readonly holdToReopen: (manager: EntityManager) => Promise<void>;
  /** What follows from a ruling. */
  readonly ruled: (manager: EntityManager, deps: Deps, concerned: Concerned, ruled: Ruled) => Promise<void>;
  /** What follows from looking at it again. */
  readonly reopened: (
    manager: EntityManager,
    deps: Deps,
    concerned: Concerned,
    decisionId: string,
  ) => Promise<void>;
}

/** What a ruling brings about, for each kind: a kind without an entry does not compile. */
export const KINDS_OF_CASE: Readonly<Record<CaseKind, KindOfCase>> = {
  FREE_USE_MISUSE: {
    useIntent: 'INTERNAL_USE',
    holdToReopen: () => Promise.resolve(),
    ruled: async (manager, deps, { matter, locked }, ruled) => {
      await applyMisuseRuling(manager, deps, locked, ruled);
      if (ruled.ruling !== 'LIFT') return;
      // What was said to descend from the grant rests on the same facts, and falls with them.
      for (const drift of await waitingCasesOfOrigin(manager, 'PURPOSE_DRIFT', matter.originId)) {
        await recordRuling(manager, deps, drift, ruled);
      }
    },
    reopened: (manager, deps, { matter, locked }, decisionId) =>
      stop(manager, deps, locked, { caseId: matter.id, decisionId }),
  },
  PURPOSE_DRIFT: {
    useIntent: 'REDEVELOPMENT',
    holdToReopen: (manager) => lockControlFacts(manager, 'UPDATE'),
    // Whether something may be built on it is asked of the case itself.
    ruled: () => Promise.resolve(),
    // Something may have been built on it since.
    reopened: async (manager, deps, { matter, locked }, decisionId) => {
      await openDriftCases(manager, deps, {
        origin: { orderId: matter.originId, productCode: locked.product.facts.code },
        agencyId: matter.agencyId,
        operatorId: locked.use.operatorId,
        derivedProductId: matter.subjectId,
        report: null,
        decisionId,
      });
    },
  },
};
