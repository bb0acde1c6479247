import { anyone, inRole, type ShieldTree } from '../../../platform/graphql/shield';

export const spreadsheetShield: ShieldTree = {
  Mutation: { submitProductListFromUpload: inRole('OPERATOR_PRODUCT') },
  SubmitProductListFromUploadPayload: { '*': anyone },
};
