import type { EntityManager } from 'typeorm';
import { legalDateOf } from '../../../kernel/legal-date';
import type { View } from '../../../kernel/view';
import { setTimers } from '../../agenda';
import type { DataResourceEntity } from '../store/data-resource.entity';
import { livePlacesOf } from '../store/scope.query';

type Sensitivity = Pick<
  View<DataResourceEntity>,
  'id' | 'resourceCode' | 'grade' | 'containsPersonalInformation'
>;

interface Change {
  readonly before: Sensitivity;
  readonly after: Sensitivity;
}

/** As many codes as a person reads. */
const NAMED = 10;

/** What was lawful to make of it before may not be any more: B-04 asks about important data, B-06 about personal information. */
const isTightened = ({ before, after }: Change): boolean =>
  (after.grade === 'IMPORTANT' && before.grade !== 'IMPORTANT') ||
  (after.containsPersonalInformation && !before.containsPersonalInformation);

/**
 * Lets the clock look again at what is made of resources that were graded as important or flagged as personal information
 * within a scope. It does so in transactions of its own, one timer for each agreement however many resources changed;
 * orders are refused from now on all the same. Lock the resources first.
 */
export async function reexamineTightened(
  manager: EntityManager,
  since: Date,
  changes: readonly Change[],
): Promise<void> {
  const tightened = changes.filter(isTightened).map(({ after }) => after);
  const codes = new Map(tightened.map(({ id, resourceCode }) => [id, resourceCode]));
  const places = await livePlacesOf(manager, legalDateOf(since), [...codes.keys()]);
  const agreementIds = [...new Set(places.map((place) => place.agreement_id))];
  await setTimers(
    manager,
    agreementIds.map((agreementId) => ({
      kind: 'SOURCES_TIGHTENED',
      subjectId: agreementId,
      dueAt: since,
      params: {
        reason: reasonOf(
          places
            .filter((place) => place.agreement_id === agreementId)
            .map((place) => codes.get(place.resource_id) ?? ''),
        ),
      },
    })),
  );
}

/** Read in either language. */
function reasonOf(codes: readonly string[]): string {
  const named = codes.slice(0, NAMED).join(', ') + (codes.length > NAMED ? ' …' : '');
  return `数据资源已定为重要数据或者标注含有个人信息 / graded as important or flagged as personal information: ${named}`;
}
