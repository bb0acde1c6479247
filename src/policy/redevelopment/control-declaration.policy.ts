import { compareAmounts, isDecimalText, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { ActorFacts } from '../facts';
import type { ControlBasis, OrganisationKind } from '../vocabulary';

export interface ControlDeclarationFacts {
  readonly actor: ActorFacts;
  readonly controllerId: string;
  readonly controlledId: string;
  readonly basis: ControlBasis;
  /** Share held, in percent; null where control does not rest on a share. */
  readonly sharePercent: DecimalText | null;
  /** The document that shows the control, such as a register extract. */
  readonly documentReference: string | null;
}

const MAY_DECLARE_FOR_OTHERS: ReadonlySet<OrganisationKind> = new Set(['IMPLEMENTING_AGENCY', 'REGULATOR']);

/**
 * G-06: a redeveloper declares who controls it and whom it controls, with a document.
 *
 * Reading: each side of a control fact may declare it; the implementing agency and a regulator may record it about
 * others. A majority is more than 50 %: two holders of exactly half control nothing by shares alone.
 *
 * @design
 */
export const controlDeclaration: Rule<ControlDeclarationFacts> = {
  id: 'G-06',
  clauses: ['N27:6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发主体应当如实申报控制关系并附证明；控制双方、实施机构和监管部门可以申报。',
    en: 'Control is declared with a document by one of its two sides, the implementing agency or a regulator.',
  },
  decide: ({ actor, controllerId, controlledId, basis, sharePercent, documentReference }) => {
    const isParty = actor.organisationId === controllerId || actor.organisationId === controlledId;
    if (!isParty && !MAY_DECLARE_FOR_OTHERS.has(actor.kind)) {
      return refuse('CONTROL_DECLARER_NOT_ENTITLED');
    }
    if (controllerId === controlledId) {
      return refuse('CONTROL_OF_ITSELF');
    }
    if (
      sharePercent !== null &&
      (!isDecimalText(sharePercent) ||
        compareAmounts(sharePercent, '0') < 0 ||
        compareAmounts(sharePercent, '100') > 0)
    ) {
      return refuse('CONTROL_SHARE_OUT_OF_RANGE', { sharePercent });
    }
    if (basis === 'MAJORITY_SHAREHOLDING' && compareAmounts(sharePercent ?? '0', '50') <= 0) {
      return refuse('CONTROL_SHARE_NOT_MAJORITY', { sharePercent: sharePercent ?? '0' });
    }
    return (documentReference ?? '').trim() === '' ? refuse('CONTROL_DOCUMENT_MISSING') : PERMIT;
  },
};
