import type { RefusalText } from './refusal-text';

/** Why the rules about scenarios, data requests and demands refuse. */
export const DEMAND_REFUSALS = {} as const satisfies Readonly<Record<string, RefusalText>>;
