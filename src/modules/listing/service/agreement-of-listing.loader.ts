import { defineLoader } from '../../../platform/persistence/loader';
import { agreementFactsByIds } from '../../authorisation';

/** Agreements as the rules about lists and products ask for them; nothing is decided on what a loader read. */
export const listedAgreementById = defineLoader(
  'listedAgreementById',
  async (manager, ids: readonly string[]) => {
    const facts = await agreementFactsByIds(manager, ids, 'NONE');
    return ids.map((id) => facts.get(id) ?? null);
  },
);
