import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { EvidenceDraft } from '../store/candidate.write';

/** Refuses an ability that is named twice: one document stands for each. */
export function repeatedAbility(evidence: readonly EvidenceDraft[]): PlainRefusal | null {
  const abilities = evidence.map(({ ability }) => ability);
  const second = abilities.findIndex((ability, index) => abilities.indexOf(ability) !== index);
  return second < 0
    ? null
    : plainRefusal('INVALID_INPUT', ['evidence', String(second), 'ability'], {
        reason: `${abilities[second] ?? ''} is named twice`,
      });
}
