import { PERMIT, refuse, type Rule } from '../decision';
import { DATA_GRADES, IN_DOMAIN_DELIVERY_MODES, type DataGrade, type DeliveryMode } from '../vocabulary';

export interface ImportantDataDeliveryFacts {
  readonly itemCode: string;
  readonly resourceGrades: readonly (DataGrade | null)[];
  readonly grade: DataGrade;
  readonly deliveryMode: DeliveryMode;
  /** Why the product is graded lower than what it is made from; null when nothing was said. */
  readonly gradeReductionNote: string | null;
}

const IN_DOMAIN: readonly DeliveryMode[] = IN_DOMAIN_DELIVERY_MODES;
const height = (grade: DataGrade | null): number => (grade === null ? -1 : DATA_GRADES.indexOf(grade));

/**
 * B-04, N18 二(五): a product made from important data (重要数据) is delivered only where raw data stays in its domain,
 * usable but not visible.
 *
 * Reading: the grade of the source decides, however the product itself is graded. That a product is graded no lower than
 * its sources unless it says how their data was anonymised or derived is a rule of this platform.
 */
export const importantDataDelivery: Rule<ImportantDataDeliveryFacts> = {
  id: 'B-04',
  clauses: ['N18:2'],
  basis: 'LAW',
  statement: {
    zh: '使用重要数据的产品，只能采用“原始数据不出域、数据可用不可见、可控可计量”的交付方式。',
    en: 'A product made from important data is delivered only in modes that keep raw data in its domain, usable but not visible.',
  },
  decide: ({ itemCode, resourceGrades, grade, deliveryMode, gradeReductionNote }) => {
    const isImportant = grade === 'IMPORTANT' || resourceGrades.includes('IMPORTANT');
    if (isImportant && !IN_DOMAIN.includes(deliveryMode)) {
      return refuse('IMPORTANT_DATA_LEAVES_DOMAIN', {
        item: itemCode,
        deliveryMode,
        modes: IN_DOMAIN.join(', '),
      });
    }
    const isReduced = resourceGrades.some((source) => height(source) > height(grade));
    return isReduced && (gradeReductionNote ?? '').trim() === ''
      ? refuse('GRADE_BELOW_SOURCES', { item: itemCode, grade }, { clauses: ['DESIGN:marketplace'] })
      : PERMIT;
  },
};
