import type { Rule } from '../decision';
import { resourceUseDisclosure, type ResourceUseDisclosureFacts } from './resource-use-disclosure.policy';

/** May the use of resources be disclosed by this organisation? */
export const discloseResourceUseRules: readonly Rule<ResourceUseDisclosureFacts>[] = [resourceUseDisclosure];
