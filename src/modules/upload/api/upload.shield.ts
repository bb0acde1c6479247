import { anyone, type ShieldTree } from '../../../platform/graphql/shield';

export const uploadShield: ShieldTree = {
  SpreadsheetError: { '*': anyone },
  SpreadsheetRowError: { '*': anyone },
  SpreadsheetRowsError: { '*': anyone },
};
