import type { Rule } from '../decision';
import { departmentReviews, type DepartmentReviewsFacts } from './department-reviews.policy';

/** May this body rule so on its part of the request? Possible whatever became of the agreement. */
export const reviewDataRequestRules: readonly Rule<DepartmentReviewsFacts>[] = [departmentReviews];
