import { formatMessage, type Locale } from '../../../platform/graphql/locale';
import { DUTY_KIND_FACTS } from '../../../policy/agenda/duty-kinds';
import { NOTICE_TEXTS } from '../../../policy/agenda/notice-texts';
import type { DutyKind } from '../../../policy/vocabulary';
import type { NoticeEntity } from '../store/notice.entity';

/** What the recipient reads. A notice about a duty names it by its title; a value that is left empty reads as a dash. */
export function wordsOfNotice(
  { kind, params }: Pick<NoticeEntity, 'kind' | 'params'>,
  locale: Locale,
): string {
  const filled: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) filled[name] = value === '' ? '—' : value;
  const dutyKind = params['kind'] as DutyKind | undefined;
  if (dutyKind !== undefined) filled['title'] = DUTY_KIND_FACTS[dutyKind].title[locale];
  return formatMessage(NOTICE_TEXTS[kind], locale, filled);
}
