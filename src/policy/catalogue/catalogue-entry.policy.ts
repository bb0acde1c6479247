import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import { isBlank, refuseFaulty, type ScopeResourcesFacts } from './scope-resource';

const STATEMENT = {
  zh: '纳入授权范围的数据资源应有目录，载明提供单位、更新频率和质量状况。',
  en: 'A resource within a scope has a catalogue entry with its holder, its update frequency and its quality.',
};

/**
 * B-01, plan 四(三) and N27 9(5): a resource enters a scope only with a catalogue entry that says who holds it, how
 * often it is updated and what its quality is.
 *
 * Reading: the frequency may stand in words of the holder or as an interval; either says it.
 */
export const catalogueEntry: Rule<ScopeResourcesFacts> = {
  id: 'B-01',
  clauses: ['SEED:4.3', 'N27:9.5'],
  basis: 'LAW',
  statement: STATEMENT,
  decide: ({ resources }) =>
    refuseFaulty(
      resources,
      ({ updateFrequency, updateInterval, qualityNote }) =>
        [
          ...(updateInterval === null && isBlank(updateFrequency) ? ['updateInterval'] : []),
          ...(isBlank(qualityNote) ? ['qualityNote'] : []),
        ].join(', '),
      'RESOURCE_ENTRY_INCOMPLETE',
    ),
};

export interface KeptEntryFacts {
  readonly actor: ActorFacts;
  readonly holderId: string;
}

/** B-01, who keeps an entry: the holder of the resource keeps its catalogue (plan 四(九)). */
export const keptEntry: Rule<KeptEntryFacts> = {
  id: 'B-01',
  clauses: ['SEED:4.3', 'SEED:4.9'],
  basis: 'LAW',
  statement: STATEMENT,
  decide: ({ actor, holderId }) => (actor.organisationId === holderId ? PERMIT : refuse('RESOURCE_NOT_HELD')),
};
