import type { EntityManager } from 'typeorm';
import { assert } from '../../../kernel/assert';
import type { Deps } from '../../../platform/deps';
import { regulatorId } from '../../authorisation';
import { openCase, type CaseEntity, type ReportedFact } from '../../supervision';
import { withDescendants } from '../store/downstream.query';

interface Drift {
  /** The free order on which the derived product was found to be built, and its product. */
  readonly origin: { readonly orderId: string; readonly productCode: string };
  readonly agencyId: string;
  readonly operatorId: string;
  readonly derivedProductId: string;
  /** Kept with the case of the product that was found; those below it rest on the same. */
  readonly report: ReportedFact | null;
  readonly decisionId: string;
}

/**
 * Opens a case for a derived product that was found to descend from a free grant, and for each product built on it, at
 * any depth, with the chain to each. Opened twice it is one case. Hold the free order and, exclusively, the control
 * facts before: a registration below either has committed and is found here, or comes later and finds the cases.
 * Answers with the case of the product itself.
 */
export async function openDriftCases(manager: EntityManager, deps: Deps, drift: Drift): Promise<CaseEntity> {
  const { origin, agencyId, operatorId, derivedProductId, report, decisionId } = drift;
  const escalatesToId = await regulatorId(manager);
  let found: CaseEntity | null = null;
  for (const { id, productCode, developerId, path } of await withDescendants(manager, derivedProductId)) {
    const matter = await openCase(manager, deps, {
      kind: 'PURPOSE_DRIFT',
      subjectId: id,
      originId: origin.orderId,
      agencyId,
      about: productCode,
      nodes: [
        { id: origin.orderId, label: origin.productCode },
        ...path.map((step) => ({ id: step.id, label: step.productCode })),
      ],
      partyIds: [developerId, operatorId],
      escalatesToId,
      report: id === derivedProductId ? report : null,
      decisionId,
    });
    if (id === derivedProductId) found = matter;
  }
  assert(found !== null, 'The product that was found is the first of its descendants.');
  return found;
}
