import { PERMIT, refuse, type Rule } from '../decision';

export interface WrittenReportFacts {
  readonly reportReference: string | null;
}

/**
 * E-05, N65 二: ceilings are reported in writing to the pricing office and the data department.
 *
 * Reading (decision 2): the agency proposes, and the number of its written report stands in the proposal. Without it
 * nothing of the proposal comes into force.
 */
export const writtenReport: Rule<WrittenReportFacts> = {
  id: 'E-05',
  clauses: ['N65:2'],
  basis: 'LAW',
  statement: {
    zh: '上限收费标准应当书面报告价格主管部门和数据主管部门。',
    en: 'Ceilings are reported in writing to the pricing office and the data department.',
  },
  decide: ({ reportReference }) =>
    (reportReference ?? '').trim() === '' ? refuse('WRITTEN_REPORT_MISSING') : PERMIT,
};
