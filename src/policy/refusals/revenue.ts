import type { RefusalText } from './refusal-text';

/** Why the rules about maximum permitted revenue, its cycles and what is proposed within it refuse. */
export const REVENUE_REFUSALS = {
  // E-03
  MAXIMUM_NOT_BY_PRICING_OFFICE: {
    basis: 'LAW',
    zh: '最高准许收入由价格主管部门核定，{kind} 不能办理。请由价格主管部门办理。',
    en: 'Maximum permitted revenue is fixed by the pricing office, not by {kind}. Leave this to the pricing office.',
  },
  PRICES_NOT_PROPOSED_BY_AGENCY: {
    basis: 'LAW',
    zh: '上限收费标准由该授权运营的实施机构提出。请由实施机构办理。',
    en: 'Ceilings are proposed by the implementing agency of the agreement. Leave this to that agency.',
  },
  MAXIMUM_REVENUE_NOT_IN_FORCE: {
    basis: 'LAW',
    zh: '该授权运营在 {date} 没有现行的最高准许收入，不得制定上限收费标准。请先核定最高准许收入，或者改用其有效期内的日期。',
    en: 'The operation has no maximum permitted revenue in force on {date}, so no ceiling can be set. Fix the maximum first, or choose a day on which there is one.',
  },
  // E-05
  WRITTEN_REPORT_MISSING: {
    basis: 'LAW',
    zh: '上限收费标准须书面报告，尚未填写报告文号。请填写书面报告的文号。',
    en: 'Ceilings are reported in writing, and the reference of the report is missing. Give the number of the written report.',
  },
  // E-07
  MAXIMUM_REVENUE_DIFFERS: {
    basis: 'LAW',
    zh: '填报的最高准许收入 {stated} 元与按公式计算的 {computed} 元不一致。请核对各项数额，按 {computed} 元填报。',
    en: 'The stated maximum of {stated} yuan differs from {computed} yuan by the formula. Check the parts and state {computed}.',
  },
  // E-08
  PERMITTED_PROFIT_DIFFERS: {
    basis: 'LAW',
    zh: '填报的准许利润 {stated} 元与经营成本乘以准许利润率所得的 {computed} 元不一致。请核对后按 {computed} 元填报。',
    en: 'The stated permitted profit of {stated} yuan differs from operating cost times rate, {computed} yuan. Check both and state {computed}.',
  },
  // E-09
  PROFIT_ADD_ON_TOO_HIGH: {
    basis: 'LAW',
    zh: '准许利润率加点 {points} 个百分点超过上限 {limit} 个百分点。请将加点降至 {limit} 个百分点以内。',
    en: 'An add-on of {points} points exceeds the limit of {limit} points. Lower it to {limit} or less.',
  },
  BOND_YEAR_DIFFERS: {
    basis: 'LAW',
    zh: '国债平均收益率取自 {bondYear} 年，应取成本调查前一年即 {due} 年的数值。请改用 {due} 年的平均收益率。',
    en: 'The bond average is that of {bondYear} and should be that of {due}, the year before the cost survey. Use the average of {due}.',
  },
  SURVEY_IN_THE_FUTURE: {
    basis: 'DESIGN',
    zh: '平台规则：成本调查年份 {year} 晚于今年 {thisYear}。请填写实际开展成本调查的年份。',
    en: 'Platform rule: the cost survey of {year} lies after this year, {thisYear}. Give the year in which the survey was made.',
  },
  RATE_NOT_A_PERCENTAGE: {
    basis: 'DESIGN',
    zh: '平台规则：{rate} 不是有效的百分数。请填写不小于零、最多四位小数的数。',
    en: 'Platform rule: {rate} is no valid percentage. Give a number from zero with at most 4 decimal places.',
  },
  // E-10
  COST_NOT_STATED: {
    basis: 'LAW',
    zh: '没有填报分项成本，无法核定最高准许收入。请按成本科目填报账面成本。',
    en: 'No cost is stated, so no maximum can be fixed. State the booked cost by its heads.',
  },
  COST_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：成本科目 {head} 的数额 {amount} 无效。请以元为单位填写不小于零、最多两位小数的数。',
    en: 'Platform rule: {amount} is no valid amount under {head}. Give yuan from zero with at most 2 decimal places.',
  },
  COST_HEAD_DOES_NOT_MAP: {
    basis: 'DESIGN',
    zh: '平台规则：方案科目 {planHead} 不对应国家科目 {head}，可对应 {heads}。请改正科目。',
    en: 'Platform rule: the plan head {planHead} does not go under {head} but under {heads}. Correct the head.',
  },
  COST_BOOKED_TWICE: {
    basis: 'DESIGN',
    zh: '平台规则：成本科目 {head} 重复填报。请将同一科目的账面成本合并为一行。',
    en: 'Platform rule: cost is booked twice under {head}. Put it together into one line.',
  },
  // E-11
  FREE_SHARE_NOT_STATED: {
    basis: 'LAW',
    zh: '该授权运营有免费提供的产品和服务，其成本不得计入，尚未填报应剔除的数额。请填报免费部分的成本及分摊方法，没有的填零并说明。',
    en: 'Products under this agreement are free, and their cost must not count; their share is not stated. State it with the key by which it was found, zero included.',
  },
  // E-12
  SUBSIDY_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：政府补助 {subsidy} 不是有效的数额。请以元为单位填写不小于零、最多两位小数的数。',
    en: 'Platform rule: {subsidy} is no valid amount of subsidy. Give yuan from zero with at most 2 decimal places.',
  },
  SUBSIDY_BEYOND_COST: {
    basis: 'DESIGN',
    zh: '平台规则：政府补助 {subsidy} 元超过剔除后的成本 {cost} 元。请填报不超过 {cost} 元的补助。',
    en: 'Platform rule: a subsidy of {subsidy} yuan exceeds the remaining cost of {cost} yuan. State at most {cost}.',
  },
  // E-13
  EXCLUSION_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：成本科目 {head} 的剔除项 {kind} 没有说明理由。请填写理由或者分摊方法。',
    en: 'Platform rule: the exclusion {kind} under {head} gives no reason. State the reason or the key of division.',
  },
  EXCLUDED_BEYOND_BOOKED: {
    basis: 'DESIGN',
    zh: '平台规则：成本科目 {head} 剔除 {excluded} 元，超过账面成本 {booked} 元。请核对后减少剔除数额。',
    en: 'Platform rule: {excluded} yuan are excluded under {head}, more than the {booked} yuan booked. Check and exclude less.',
  },
  // E-14
  TAXES_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：税金 {taxes} 不是有效的数额。请以元为单位填写不小于零、最多两位小数的数。',
    en: 'Platform rule: {taxes} is no valid amount of taxes. Give yuan from zero with at most 2 decimal places.',
  },
  TAXES_WITHOUT_NOTE: {
    basis: 'DESIGN',
    zh: '平台规则：税金须说明核定口径。请填写税金的说明。',
    en: 'Platform rule: taxes come with a note on how they were found. Write the note.',
  },
  // E-15
  ALLOCATION_NOT_STATED: {
    basis: 'LAW',
    zh: '供给 {offering} 没有说明数据、算力、存储、人力的分摊依据。请填写各项权重和说明。',
    en: 'Offering {offering} states no basis in data, computing, storage and labour. Give its weights and the note.',
  },
  FORECAST_NOT_STATED: {
    basis: 'LAW',
    zh: '供给 {offering} 没有预测销售量。请填写大于零的年度预测销售量。',
    en: 'Offering {offering} states no forecast of sales. Give the volume expected in a year, above zero.',
  },
  WEIGHT_NOT_A_PERCENTAGE: {
    basis: 'DESIGN',
    zh: '平台规则：供给 {offering} 的权重 {weight} 不是有效的百分数。请填写不小于零、最多四位小数的数。',
    en: 'Platform rule: the weight {weight} of offering {offering} is no valid percentage. Give a number from zero with at most 4 decimal places.',
  },
  ALLOCATION_BEYOND_WHOLE: {
    basis: 'DESIGN',
    zh: '平台规则：各项权重合计为 {total}%，超过 100%。请降低权重，使合计不超过 100%。',
    en: 'Platform rule: the weights add up to {total}%, more than the whole. Lower them to 100% together.',
  },
  OFFERING_PROPOSED_TWICE: {
    basis: 'DESIGN',
    zh: '平台规则：同一供给在建议中出现两次。请将其合并为一行。',
    en: 'Platform rule: one offering stands twice in the proposal. Put it into one line.',
  },
  // E-16
  CEILING_TAX_BASIS_DIFFERS: {
    basis: 'DESIGN',
    zh: '平台规则：上限的含税口径 {taxBasis} 与最高准许收入的含税口径 {maximumTaxBasis} 不一致，无法比较。请使用 {maximumTaxBasis}。',
    en: 'Platform rule: the ceiling is {taxBasis} and the maximum {maximumTaxBasis}, so they cannot be compared. Use {maximumTaxBasis}.',
  },
  MAXIMUM_TAX_BASIS_DIFFERS: {
    basis: 'DESIGN',
    zh: '平台规则：最高准许收入的含税口径 {taxBasis} 与现有指导价的含税口径 {ceilingTaxBasis} 不一致，无法比较。请使用 {ceilingTaxBasis}。',
    en: 'Platform rule: the maximum would be {taxBasis} while guided prices are {ceilingTaxBasis}, so they could not be compared. Use {ceilingTaxBasis}.',
  },
  CEILING_WITHOUT_FORECAST: {
    basis: 'LAW',
    zh: '供给 {offering} 没有预测销售量，无法判断是否在最高准许收入以内。请填写大于零的年度预测销售量。',
    en: 'Offering {offering} states no forecast of sales, so nobody can tell whether it stays within the maximum. Give the volume expected in a year, above zero.',
  },
  CEILING_ABOVE_MAXIMUM: {
    basis: 'LAW',
    zh: '该上限乘以预测销售量为 {asked} 元，{date} 最高准许收入 {maximum} 元扣除其他上限后余 {left} 元。请将上限降至 {highest} 元以内。',
    en: 'This ceiling times its forecast is {asked} yuan; of the maximum of {maximum} yuan the others leave {left} on {date}. Lower the ceiling to {highest} yuan or less.',
  },
  CEILINGS_ABOVE_MAXIMUM: {
    basis: 'LAW',
    zh: '各项上限乘以预测销售量合计 {asked} 元，{date} 最高准许收入 {maximum} 元扣除其他上限后余 {left} 元。请将合计降至 {left} 元以内。',
    en: 'These ceilings times their forecasts are {asked} yuan; of the maximum of {maximum} yuan the others leave {left} on {date}. Lower them to {left} yuan together.',
  },
  // E-21
  CYCLE_TOO_LONG: {
    basis: 'LAW',
    zh: '评估周期至 {endsOn}，超过原则上的 {limit} 年。请将最后一日改为不晚于 {latestEnd}，或者说明延长的理由。',
    en: 'A cycle to {endsOn} is longer than the {limit} years of principle. End it on {latestEnd} at the latest, or state why it is longer.',
  },
  CYCLE_ENDS_BEFORE_START: {
    basis: 'DESIGN',
    zh: '平台规则：评估周期的最后一日 {endsOn} 早于第一日 {startsOn}。请改正日期。',
    en: 'Platform rule: the cycle would end on {endsOn}, before its first day {startsOn}. Correct the dates.',
  },
  CYCLE_OVERLAPS: {
    basis: 'DESIGN',
    zh: '平台规则：该授权运营已有 {startsOn} 至 {endsOn} 的评估周期，不得重叠。请改用其以外的日期。',
    en: 'Platform rule: the operation has a cycle from {startsOn} to {endsOn} already, and cycles do not overlap. Choose days outside it.',
  },
  PERIOD_OUTSIDE_CYCLE: {
    basis: 'DESIGN',
    zh: '平台规则：{from} 至 {to} 不在评估周期 {startsOn} 至 {endsOn} 以内。请改用周期以内的日期，或者另设评估周期。',
    en: 'Platform rule: {from} to {to} does not lie within the cycle from {startsOn} to {endsOn}. Choose days within it, or open another cycle.',
  },
  CYCLE_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：{from} 不在该授权运营的任何未结算评估周期以内。请先设定评估周期。',
    en: 'Platform rule: {from} lies in no open evaluation cycle of the operation. Open a cycle first.',
  },
  CYCLE_NOT_OVER: {
    basis: 'DESIGN',
    zh: '平台规则：评估周期至 {endsOn} 才结束，不能提前结算。请在其后办理。',
    en: 'Platform rule: the cycle lasts until {endsOn} and is not closed before. Close it afterwards.',
  },
  // E-22
  DEDUCTION_MISSING: {
    basis: 'LAW',
    zh: '以前评估周期的超额收入须在本周期内扣减完毕，本次扣减 {deduction} 元，应为 {most} 元。请按 {most} 元扣减。',
    en: 'The excess of earlier cycles has to be deducted within this one; {deduction} yuan are, and {most} are due. Deduct {most}.',
  },
  DEDUCTION_BEYOND_OWED: {
    basis: 'LAW',
    zh: '扣减 {deduction} 元超过以前评估周期尚待扣减的 {owed} 元。请扣减不超过 {owed} 元。',
    en: 'A deduction of {deduction} yuan exceeds the {owed} yuan that earlier cycles leave. Deduct at most {owed}.',
  },
  DEDUCTION_BEYOND_MAXIMUM: {
    basis: 'DESIGN',
    zh: '平台规则：扣减 {deduction} 元超过扣减前的最高准许收入。请扣减不超过 {most} 元，余额留待以后。',
    en: 'Platform rule: a deduction of {deduction} yuan exceeds the maximum before it. Deduct at most {most}; the rest stays owed.',
  },
  EARLIER_CYCLE_OPEN: {
    basis: 'DESIGN',
    zh: '平台规则：本期为评估周期的最后一期（至 {endsOn}），以前的评估周期尚未结算，应扣减的数额不明。请先结算以前的周期。',
    en: 'Platform rule: this period is the last of the cycle that ends on {endsOn}, and an earlier cycle is not closed, so what it leaves is not known. Close that one first.',
  },
  SMOOTHING_NOT_REQUESTED: {
    basis: 'DESIGN',
    zh: '平台规则：超额收入分多个周期扣减须有书面申请。请填写申请的文号，或者一次扣减。',
    en: 'Platform rule: an excess is spread over several cycles on a written request. Give its reference, or deduct it in one.',
  },
  NOTHING_TO_SMOOTH: {
    basis: 'DESIGN',
    zh: '平台规则：该周期没有超额收入，无需平滑。请按一个周期结算。',
    en: 'Platform rule: the cycle has no excess, so there is nothing to spread. Close it with one instalment.',
  },
  // E-23
  SHORTFALL_NOT_CARRIED: {
    basis: 'DESIGN',
    zh: '平台规则：扣减数额 {deduction} 元为负，以前周期的差额不结转。请填写零或者应扣减的数额。',
    en: 'Platform rule: a deduction of {deduction} yuan would add to the maximum, and a shortfall is not carried over. Give zero or what is owed.',
  },
  DEDUCTION_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    zh: '平台规则：扣减数额 {deduction} 无效。请以元为单位填写最多两位小数的数。',
    en: 'Platform rule: {deduction} is no valid deduction. Give yuan with at most 2 decimal places.',
  },
  // E-24
  TARIFF_ADJUSTMENT_MISSING: {
    basis: 'LAW',
    zh: '年度收入在偏离限度以内，应当且仅应当安排调整具体收费标准。请重新核对年度结果。',
    en: 'The revenue of the year lies within the band, so tariffs and nothing else are to be adjusted. Check the result of the year again.',
  },
  // E-25
  CEILING_ADJUSTMENT_MISSING: {
    basis: 'LAW',
    zh: '年度收入超出偏离限度，应当且仅应当安排调整上限收费标准。请重新核对年度结果。',
    en: 'The revenue of the year lies beyond the band, so ceilings and nothing else are to be adjusted. Check the result of the year again.',
  },
  // E-26
  WARNING_NOT_DUE: {
    basis: 'DESIGN',
    zh: '平台规则：累计收入尚未达到该提醒线，或者已经提醒过。请重新核对累计收入。',
    en: 'Platform rule: the revenue has not reached this line, or it was told before. Check the revenue again.',
  },
  // E-33
  MAXIMUM_DOCUMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：核定最高准许收入、设定或者结算评估周期须注明文号。请填写文号。',
    en: 'Platform rule: a maximum and a cycle state their document number. Give the number.',
  },
  MAXIMUM_IN_A_PAST_YEAR: {
    basis: 'DESIGN',
    zh: '平台规则：自 {from} 起的期间属于往年或者已经结束，今天是 {today}。请从今年的日期起算，并以今天或者以后的日期为最后一日。',
    en: 'Platform rule: the period from {from} begins in a past year or is over; today is {today}. Begin within this year or later, and end today or later.',
  },
  CYCLE_BEGINS_TOO_LATE: {
    basis: 'DESIGN',
    zh: '平台规则：第一日 {startsOn} 过远，最晚为 {latestDay}。请核对日期后重新填写。',
    en: 'Platform rule: {startsOn} is too far ahead; {latestDay} is the latest. Check the date and give an earlier one.',
  },
  PERIOD_ENDS_BEFORE_START: {
    basis: 'DESIGN',
    zh: '平台规则：最后一日 {to} 早于第一日 {from}。请改正日期。',
    en: 'Platform rule: the period would end on {to}, before its first day {from}. Correct the dates.',
  },
  PERIOD_LONGER_THAN_A_YEAR: {
    basis: 'DESIGN',
    zh: '平台规则：最高准许收入按年核定，至 {to} 超过一年。请将最后一日改为不晚于 {latestEnd}。',
    en: 'Platform rule: a maximum is an annual figure, and {to} is more than a year away. End the period on {latestEnd} at the latest.',
  },
  MAXIMUM_OVERLAPS: {
    basis: 'DESIGN',
    zh: '平台规则：{from} 至 {to} 已有最高准许收入，不得重叠，也不得覆盖。请改用其他日期，或者指明所替代的版本。',
    en: 'Platform rule: {from} to {to} has a maximum already; versions neither overlap nor overwrite. Choose other days, or name the version that is replaced.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
