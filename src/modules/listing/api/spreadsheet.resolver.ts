import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { View } from '../../../kernel/view';
import type { RequestContext } from '../../../platform/graphql/context';
import { writerOf } from '../../../platform/graphql/member';
import { creationAnswer, toUserError } from '../../ledger/api/refusal.type';
import { spreadsheetError, spreadsheetRowsError } from '../../upload/api/spreadsheet-error.type';
import { submitProductListFromUpload } from '../service/submit-product-list-from-upload.service';
import { SubmitProductListFromUploadInput } from './spreadsheet.input';
import { SubmitProductListFromUploadPayload } from './spreadsheet.payload';

@Resolver()
export class ProductListSpreadsheetResolver {
  @Mutation(() => SubmitProductListFromUploadPayload, {
    description:
      'The operator hands in the list of an uploaded spreadsheet, all of it or nothing. Whatever holds for submitProductList holds here. Law: plan 四(六); N27 19.',
  })
  async submitProductListFromUpload(
    @Ctx() context: RequestContext,
    @Arg('input', () => SubmitProductListFromUploadInput, { description: 'The file and the agreement.' })
    input: SubmitProductListFromUploadInput,
  ): Promise<View<SubmitProductListFromUploadPayload>> {
    const { deps, locale } = context;
    const outcome = await submitProductListFromUpload(deps, writerOf(context), { ...input });
    if (outcome.ok) return { productList: outcome.value.row, ...creationAnswer(outcome, locale) };
    const { refusal } = outcome;
    const userError =
      refusal.kind === 'spreadsheet'
        ? spreadsheetError(refusal, locale)
        : refusal.kind === 'rows'
          ? spreadsheetRowsError(refusal, locale)
          : toUserError(refusal, locale);
    return { productList: null, userErrors: [userError], idempotency: { isReplay: false } };
  }
}
