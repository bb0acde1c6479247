import { uuidv7 } from 'uuidv7';
import { ID_PREFIXES, type IdKind } from '../../kernel/id';

/** A fresh id: sorts by time of creation, tells its kind, and reveals nothing else. */
export const newId = (kind: IdKind): string => `${ID_PREFIXES[kind]}_${uuidv7()}`;
