import { plainRefusal, type PlainRefusal } from '../../../platform/refusal';

const TEXTS = {
  repeated: {
    zh: '同一数据资源在本次申请中出现不止一次。请只保留一个。',
    en: 'A resource is named more than once in this request. Name it once.',
  },
  alreadyThere: {
    zh: '该数据资源已在授权范围内。请从本次申请中移除。',
    en: 'The resource is within the scope already. Leave it out of this request.',
  },
  notThere: {
    zh: '该数据资源不在授权范围内。请核对后从本次申请中移除。',
    en: 'The resource is not within the scope. Check it, and leave it out of this request.',
  },
} as const;

const at = (place: number): string[] => ['resourceIds', String(place)];

/** Refuses a request that names a resource twice: nobody can tell whether another one was meant. */
export function namedTwice(resourceIds: readonly string[]): PlainRefusal | null {
  const place = resourceIds.findIndex((id, index) => resourceIds.indexOf(id) !== index);
  return place < 0 ? null : { ...plainRefusal('INVALID_INPUT', at(place)), text: TEXTS.repeated };
}

/** Refuses the first resource that does not exist. */
export function unknownResource(
  resourceIds: readonly string[],
  known: ReadonlySet<string>,
): PlainRefusal | null {
  const place = resourceIds.findIndex((id) => !known.has(id));
  return place < 0 ? null : plainRefusal('NOT_FOUND', at(place));
}

/** Refuses the first resource that the scope has already. */
export function alreadyInScope(
  resourceIds: readonly string[],
  inScope: ReadonlySet<string>,
): PlainRefusal | null {
  const place = resourceIds.findIndex((id) => inScope.has(id));
  return place < 0 ? null : { ...plainRefusal('ALREADY_EXISTS', at(place)), text: TEXTS.alreadyThere };
}

/** Refuses the first resource that the scope does not have. */
export function notInScope(
  resourceIds: readonly string[],
  inScope: ReadonlySet<string>,
): PlainRefusal | null {
  const place = resourceIds.findIndex((id) => !inScope.has(id));
  return place < 0 ? null : { ...plainRefusal('NOT_FOUND', at(place)), text: TEXTS.notThere };
}
