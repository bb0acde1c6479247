import { anyone, type ShieldTree } from './shield';

/** Types that carry no data of their own: whoever may see the field that returns them may see them. */
export const platformShield: ShieldTree = {
  Query: { node: anyone, nodes: anyone },
  Money: { '*': anyone },
  PageInfo: { '*': anyone },
  Count: { '*': anyone },
  IdempotencyInfo: { '*': anyone },
  Transition: { '*': anyone },
  InvalidRequestError: { '*': anyone },
  VersionConflictError: { '*': anyone },
};
