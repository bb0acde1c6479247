import type { RefusalText } from './refusal-text';

/** Why the rules about the resource catalogue and the authorised scope refuse. */
export const CATALOGUE_REFUSALS = {} as const satisfies Readonly<Record<string, RefusalText>>;
