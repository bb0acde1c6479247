import { In } from 'typeorm';
import type { Caller } from '../../../platform/caller';
import {
  alignByKey,
  defineLoader,
  groupByKey,
  type LoaderDefinition,
} from '../../../platform/persistence/loader';
import { CandidateEvidenceEntity } from './candidate-evidence.entity';
import { CandidateEntity } from './candidate.entity';
import { PlanEntity } from './plan.entity';
import { signedAgreementsOn } from './rivals.query';
import type { SelectionEntity } from './selection.entity';
import { visibleCandidatesOf, visibleSelectionsByIds } from './selection.query';

/** For telling which moves are open; what the caller may see of the plan is another question. */
export const planById = defineLoader('planById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(PlanEntity, { id: In([...ids]) }), (row) => row.id),
);

/** For naming who was appointed; whether the caller sees its file is another question. */
export const candidateById = defineLoader('candidateById', async (manager, ids: readonly string[]) =>
  alignByKey(ids, await manager.findBy(CandidateEntity, { id: In([...ids]) }), (row) => row.id),
);

/** For telling whether its appointment may be taken back: the number of what was signed on it and has not ended. */
export const signedAgreementBySelectionId = defineLoader(
  'signedAgreementBySelectionId',
  async (manager, selectionIds: readonly string[]) => {
    const signed = await signedAgreementsOn(manager, selectionIds);
    return selectionIds.map((id) => signed.get(id) ?? null);
  },
);

/** The evidence on file for a candidate, at most one document for each ability. */
export const evidenceByCandidateId = defineLoader(
  'evidenceByCandidateId',
  async (manager, candidateIds: readonly string[]) =>
    groupByKey(
      candidateIds,
      await manager.findBy(CandidateEvidenceEntity, { candidateId: In([...candidateIds]) }),
      (row) => row.candidateId,
    ),
);

interface ByCaller {
  readonly candidates: LoaderDefinition<string, CandidateEntity[]>;
  readonly selection: LoaderDefinition<string, SelectionEntity | null>;
}

const definitions = new WeakMap<Caller, ByCaller>();

/**
 * What the caller may see, batched for lists. Definitions for each caller, because the batch asks the database who may
 * see what; a request has one caller, so it has one such set of loaders.
 */
function visibleTo(caller: Caller): ByCaller {
  const existing = definitions.get(caller);
  if (existing) return existing;
  const made: ByCaller = {
    candidates: defineLoader('candidatesVisibleTo', async (manager, selectionIds: readonly string[]) =>
      groupByKey(
        selectionIds,
        await visibleCandidatesOf(manager, caller, selectionIds),
        (row) => row.selectionId,
      ),
    ),
    selection: defineLoader('selectionVisibleTo', (manager, ids: readonly string[]) =>
      visibleSelectionsByIds(manager, caller, ids),
    ),
  };
  definitions.set(caller, made);
  return made;
}

/** The candidates of a selection that the caller may see. */
export const candidatesVisibleTo = (caller: Caller): ByCaller['candidates'] => visibleTo(caller).candidates;

export const selectionVisibleTo = (caller: Caller): ByCaller['selection'] => visibleTo(caller).selection;
