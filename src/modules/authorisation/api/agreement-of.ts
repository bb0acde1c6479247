import { assert } from '../../../kernel/assert';
import type { RequestContext } from '../../../platform/graphql/context';
import type { AgreementEntity } from '../store/agreement.entity';
import { agreementOfRow } from '../store/life.loader';

/** The agreement of a row that is seen only by who sees the agreement. */
export async function agreementOf(
  { agreementId }: { readonly agreementId: string },
  { loaders }: RequestContext,
): Promise<AgreementEntity> {
  const agreement = await loaders.get(agreementOfRow).load(agreementId);
  assert(agreement, 'A part of an agreement refers to one that exists.');
  return agreement;
}
