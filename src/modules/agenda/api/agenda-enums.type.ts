import { enumOf } from '../../../platform/graphql/enums';
import { DUTY_KIND_FACTS } from '../../../policy/agenda/duty-kinds';
import { NOTICE_TEXTS } from '../../../policy/agenda/notice-texts';
import {
  DUTY_KINDS,
  DUTY_STATES,
  NOTICE_KINDS,
  type DutyKind,
  type NoticeKind,
} from '../../../policy/vocabulary';

/** What each word means, taken from where it is said once. */
const described = <Word extends string>(
  words: readonly Word[],
  meaningOf: (word: Word) => string,
): Readonly<Record<Word, string>> =>
  Object.fromEntries(words.map((word) => [word, meaningOf(word)])) as Record<Word, string>;

export const DutyKindEnum = enumOf(
  'DutyKind',
  DUTY_KINDS,
  'What has to be done.',
  described(DUTY_KINDS, (kind: DutyKind) => {
    const { zh, en } = DUTY_KIND_FACTS[kind].title;
    return `${en} ${zh}.`;
  }),
);

export const DutyStateEnum = enumOf('DutyState', DUTY_STATES, 'How a duty stands.', {
  OPEN: 'It waits to be done.',
  OVERDUE: 'Its last day has passed; it still has to be done, and who follows it up was told.',
  DONE: 'It was done; whether late is told by isLate.',
  CANCELLED: 'It need not be done any more.',
});

export const NoticeKindEnum = enumOf(
  'NoticeKind',
  NOTICE_KINDS,
  'What a notice tells of.',
  described(NOTICE_KINDS, (kind: NoticeKind) => NOTICE_TEXTS[kind].meaning),
);
