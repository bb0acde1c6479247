import type { ModuleApi } from '../../../platform/graphql/module-api';
import { ProductListSpreadsheetResolver } from './spreadsheet.resolver';
import { spreadsheetShield } from './spreadsheet.shield';

/** Product lists in a spreadsheet. */
export const spreadsheetApi: ModuleApi = {
  resolvers: [ProductListSpreadsheetResolver],
  shield: spreadsheetShield,
  nodes: [],
};
