import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import type { AuthorisationMode } from '../../../policy/vocabulary';
import type { ContentDraft, PlanWording, WrittenContent, WrittenWording } from '../store/plan.write';

/** What a revision changes; null leaves a part as it is, and a group that is not named keeps its content. */
export interface PlanRewording {
  readonly name: string | null;
  readonly mode: AuthorisationMode | null;
  readonly authorisingEntity: string | null;
  readonly contents: readonly ContentDraft[];
}

/** Refuses a group that is named twice: which of the two was meant, nobody can tell. */
export function repeatedGroup(contents: readonly ContentDraft[]): PlainRefusal | null {
  const groups = contents.map(({ group }) => group);
  const second = groups.findIndex((group, index) => groups.indexOf(group) !== index);
  return second < 0
    ? null
    : plainRefusal('INVALID_INPUT', ['contents', String(second), 'group'], {
        reason: `${groups[second] ?? ''} is named twice`,
      });
}

/** The wording that follows; what is given anew as it stands already keeps its writer. */
export function reworded(now: WrittenWording, change: PlanRewording, writtenBy: string): WrittenWording {
  const old = new Map(now.contents.map((content) => [content.group, content]));
  const given = change.contents.map((content): WrittenContent => {
    const was = old.get(content.group);
    const isSame = was?.text === content.text && was.documentSha256 === content.documentSha256;
    return isSame ? was : { ...content, writtenBy };
  });
  const named = new Set(given.map(({ group }) => group));
  return {
    name: change.name ?? now.name,
    mode: change.mode ?? now.mode,
    authorisingEntity: change.authorisingEntity ?? now.authorisingEntity,
    contents: [...now.contents.filter(({ group }) => !named.has(group)), ...given],
  };
}

interface Difference {
  /** Texts and the name: what a correction of wording may touch. */
  readonly wording: readonly string[];
  /** What is more than wording: mode, authorising entity, the document of a group, a group that is new. */
  readonly substance: readonly string[];
}

/** What differs between two wordings of a plan, named for people. */
export function differenceOf(before: PlanWording, after: PlanWording): Difference {
  const old = new Map(before.contents.map((content) => [content.group, content]));
  const changed = after.contents.map((content) => ({ ...content, was: old.get(content.group) }));
  return {
    wording: [
      ...(before.name === after.name ? [] : ['name']),
      ...changed.filter(({ was, text }) => was !== undefined && was.text !== text).map(({ group }) => group),
    ],
    substance: [
      ...(before.mode === after.mode ? [] : ['mode']),
      ...(before.authorisingEntity === after.authorisingEntity ? [] : ['authorisingEntity']),
      ...changed
        .filter(({ was, documentSha256 }) => was?.documentSha256 !== documentSha256)
        .map(({ group }) => `documentSha256 of ${group}`),
    ],
  };
}
