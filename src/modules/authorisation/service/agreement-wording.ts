import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';
import { AGREEMENT_CONTENT_GROUPS, type AgreementOption } from '../../../policy/vocabulary';
import { hashOf } from '../../ledger';
import type { AgreementEntity } from '../store/agreement.entity';
import type { AgreementWording, ContentDraft } from '../store/agreement.write';

/** What a revision changes: what is left out stays, and a group that is not named keeps its text. */
export type AgreementRewording = Partial<Omit<AgreementWording, 'contents'>> & {
  readonly contents: readonly ContentDraft[];
};

/** Refuses a group that is named twice: which of the two was meant, nobody can tell. */
export function groupNamedTwice(contents: readonly ContentDraft[]): PlainRefusal | null {
  const groups = contents.map(({ group }) => group);
  const second = groups.findIndex((group, place) => groups.indexOf(group) !== place);
  return second < 0
    ? null
    : plainRefusal('INVALID_INPUT', ['contents', String(second), 'group'], {
        reason: `${groups[second] ?? ''} is named twice`,
      });
}

const PART_OF = {
  DEPARTMENT: 'departmentId',
  COLLECTIVE_DECISION: 'collectiveDecision',
  TERM_REASON: 'termReason',
  EXCLUSIVE_CONDITIONS: 'exclusiveConditions',
  CORRECTION_PERIOD: 'correctionWorkingDays',
} as const satisfies Readonly<Record<AgreementOption, keyof AgreementWording>>;

/** Refuses to write and take out the same part: which of the two was meant, nobody can tell. */
export function writtenAndRemoved(
  rewording: AgreementRewording,
  removes: readonly AgreementOption[],
): PlainRefusal | null {
  const written = new Set(
    Object.entries<unknown>(rewording).flatMap(([part, value]) => (value === undefined ? [] : [part])),
  );
  const place = removes.findIndex((option) => written.has(PART_OF[option]));
  return place < 0
    ? null
    : plainRefusal('INVALID_INPUT', ['removes', String(place)], {
        reason: `${removes[place] ?? ''} is both written and taken out`,
      });
}

/** The change, with what is taken out. */
export const withRemovals = (
  rewording: AgreementRewording,
  removes: readonly AgreementOption[],
): AgreementRewording => ({
  ...rewording,
  ...Object.fromEntries(removes.map((option) => [PART_OF[option], null])),
});

/** The wording that follows, its groups in the order of N27 14. */
export function rewordedAgreement(now: AgreementWording, change: AgreementRewording): AgreementWording {
  const { contents, ...rest } = change;
  const given = Object.fromEntries(Object.entries<unknown>(rest).filter(([, value]) => value !== undefined));
  const byGroup = new Map([...now.contents, ...contents].map((content) => [content.group, content]));
  return {
    ...now,
    ...given,
    contents: AGREEMENT_CONTENT_GROUPS.flatMap((group) => byGroup.get(group) ?? []),
  };
}

/**
 * SHA-256 over the canonical JSON (RFC 8785) of everything that is signed: the parties, the whole wording, and the codes
 * of the resources within the scope. The grade of a resource is its holder's to raise at any time and is shown beside
 * it; who is responsible for security is named beside the agreement and may change while it runs: neither is part of it.
 */
export const contentHashOf = (
  { agencyId, operatorId, selectionId }: Pick<AgreementEntity, 'agencyId' | 'operatorId' | 'selectionId'>,
  wording: AgreementWording,
  resourceCodes: readonly string[],
): string =>
  hashOf({
    agencyId,
    operatorId,
    selectionId,
    ...wording,
    contents: AGREEMENT_CONTENT_GROUPS.flatMap((group) =>
      wording.contents.filter((content) => content.group === group),
    ),
    resources: [...resourceCodes].sort(),
  });
