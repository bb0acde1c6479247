import { compareAmounts, isDecimalText, type DecimalText } from '../../kernel/money';
import { PERMIT, refuse, type Rule } from '../decision';
import type { PartyFacts } from '../facts';
import type { ControlBasis } from '../vocabulary';
import { isControlSupervisor } from './control-supervisor';

export interface ControlDeclarationFacts {
  /** The organisation on whose word the fact would be recorded. */
  readonly declarer: PartyFacts;
  readonly controllerId: string;
  readonly controlledId: string;
  /** Whether an operator stands below the controlled organisation, through any chain of control in force. */
  readonly isAboveOperator: boolean;
  readonly basis: ControlBasis;
  /** Share held, in percent; null where control does not rest on a share. */
  readonly sharePercent: DecimalText | null;
  /** The document that shows the control, such as a register extract. */
  readonly documentReference: string | null;
}

/**
 * An organisation may say who controls it: that binds itself and what it controls, and never a stranger. What binds
 * an operator binds everybody whom the word would tie to that operator, so an operator, and whoever stands above
 * one, is not believed about its own controller.
 */
function speaksForItself({ declarer, controlledId, isAboveOperator }: ControlDeclarationFacts): boolean {
  return declarer.organisationId === controlledId && declarer.kind !== 'OPERATOR' && !isAboveOperator;
}

/**
 * G-06: a redeveloper declares who controls it, with a document.
 *
 * Reading: a fact of control is recorded on the word of the implementing agency or of a regulator, about anybody; or
 * on the word of the controlled organisation about its own controller, unless it is an operator or controls one.
 * A controller's own word, and a third party's, would bind those who have not spoken: such control is reported to
 * the implementing agency, which records it. A majority is more than 50 %: two holders of exactly half control
 * nothing by shares alone.
 *
 * @design
 */
export const controlDeclaration: Rule<ControlDeclarationFacts> = {
  id: 'G-06',
  clauses: ['N27:6', 'DESIGN:marketplace'],
  basis: 'DESIGN',
  statement: {
    zh: '再开发主体应当如实申报本单位的控制方并附证明；其他控制关系由实施机构或者监管部门登记。',
    en: 'An organisation declares its own controller with a document; other control is recorded by the implementing agency or a regulator.',
  },
  decide: (facts) => {
    const { declarer, controllerId, controlledId, basis, sharePercent, documentReference } = facts;
    if (!isControlSupervisor(declarer.kind) && !speaksForItself(facts)) {
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
