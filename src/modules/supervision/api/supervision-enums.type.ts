import { enumOf } from '../../../platform/graphql/enums';
import { CASE_KINDS, CASE_RULINGS, CASE_STATES, MISUSE_KINDS } from '../../../policy/vocabulary';

export const CaseKindEnum = enumOf('CaseKind', CASE_KINDS, 'What a case is about.', {
  FREE_USE_MISUSE: 'A free use that was passed on or put to another purpose. Law: plan 四(六).',
  PURPOSE_DRIFT: 'A derived product that descends, at any depth, from a free use.',
});

export const CaseStateEnum = enumOf('CaseState', CASE_STATES, 'Where a case stands.', {
  OPEN: 'The agency has to rule.',
  RULED: 'Ruled on.',
  REOPENED: 'Ruled on before, and looked at again.',
});

export const CaseRulingEnum = enumOf('CaseRuling', CASE_RULINGS, 'What the agency rules on a case.', {
  STOP: 'It ends.',
  REGULARISE: 'It goes on under an order for industry, which is paid.',
  LIFT: 'The suspicion was unfounded: it goes on as before.',
});

export const MisuseKindEnum = enumOf('MisuseKind', MISUSE_KINDS, 'What was reported of a free use.', {
  ONWARD_SUPPLY: 'The product, its data or results were passed on or sold.',
  OTHER_PURPOSE: 'It was used for another purpose or scenario.',
  DERIVED_PRODUCT: 'A product that is offered to others was built on it.',
});
