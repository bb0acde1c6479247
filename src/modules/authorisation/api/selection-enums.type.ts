import { enumOf } from '../../../platform/graphql/enums';
import { OPERATOR_ABILITIES, SELECTION_METHODS, SELECTION_STATES } from '../../../policy/vocabulary';

export const SelectionMethodEnum = enumOf(
  'SelectionMethod',
  SELECTION_METHODS,
  'How an operator is selected. There is no word for a selection without competition. Law: plan 四(四); N27 12.',
  {
    OPEN_TENDER: 'Open tender 公开招标.',
    INVITED_TENDER: 'Invited tender 邀请招标.',
    NEGOTIATION: 'Negotiation 谈判.',
    OTHER_COMPETITIVE: 'Another method of fair competition, which is described.',
  },
);

export const SelectionStateEnum = enumOf('SelectionState', SELECTION_STATES, 'Where a selection stands.', {
  OPEN: 'Candidates may be entered, and nobody is appointed yet.',
  DECIDED: 'One candidate was appointed.',
  CANCELLED: 'Given up; nobody was appointed.',
});

export const OperatorAbilityEnum = enumOf(
  'OperatorAbility',
  OPERATOR_ABILITIES,
  'The six abilities of an operator. Law: plan 四(一).',
  {
    CAPITAL: 'Sufficient funds 资金实力.',
    MANAGEMENT: 'Management 管理能力.',
    TECHNOLOGY: 'Technology 技术能力.',
    SERVICE: 'Service 服务能力.',
    SECURITY: 'Security 安全能力.',
    INDUSTRY_SUPPORT: 'Support of the industry around it 产业配套能力.',
  },
);
