import type { RefusalText } from './refusal-text';

/** Why the rules about guided prices and tariffs refuse. */
export const PRICING_REFUSALS = {
  // C-09
  FREE_PURPOSE_PRICED: {
    basis: 'LAW',
    zh: '用于公共治理、公益事业的产品和服务免费提供，不得定价 {price} 元。请删除价格，或者为产业用途另设供给。',
    en: 'What serves the public interest is free and cannot be priced at {price} yuan. Remove the price, or use an offering for industry.',
  },
  FREE_PURPOSE_NEEDS_NO_PRICE: {
    basis: 'DESIGN',
    zh: '平台规则：公益用途的供给始终免费，不登记价格，包括零价格。无需办理本项。',
    en: 'Platform rule: an offering for the public interest is always free and carries no price, not even zero. Nothing needs to be set.',
  },
  // C-10
  GUIDED_PRICE_NOT_IN_FORCE: {
    basis: 'LAW',
    zh: '该供给在 {date} 既没有现行政府指导价，也没有经确认的试行收费标准，不得收费销售。请等待价格主管部门发布指导价；从未发布过指导价的，也可由运营机构提交试行收费标准并经实施机构确认。',
    en: 'Neither a guided price nor a confirmed trial tariff of this offering is in force on {date}, so it cannot be sold. Wait until the pricing office has issued a guided price; where it never issued one, the operator may also hand in a trial tariff for the agency to confirm.',
  },
  // E-01
  PRICING_DELEGATION_MISSING: {
    basis: 'LAW',
    zh: '收费标准默认由省级价格主管部门制定，本单位没有登记授权文件，不得发布指导价。请先登记授权文件。',
    en: 'Pricing lies with the province unless it was delegated, and no delegation document of this office is on file. Put the document on file first.',
  },
  PRICING_DELEGATION_NOT_IN_FORCE: {
    basis: 'LAW',
    zh: '定价授权文件 {document} 在 {date} 不在有效期内，不得发布指导价。请登记现行有效的授权文件。',
    en: 'The delegation document {document} is not in force on {date}, so no guided price can be issued. Put a document in force on file.',
  },
  COMPETENCE_BY_THE_OFFICE_ITSELF: {
    basis: 'LAW',
    zh: '定价权限由上级授予，价格主管部门不得为本单位登记或者终止授权文件。请将文件送实施机构登记。',
    en: 'Pricing competence is given from above, and no pricing office puts its own on file or ends it. Send the document to the implementing agency.',
  },
  COMPETENCE_NOT_BY_AGENCY: {
    basis: 'DESIGN',
    zh: '平台规则：定价授权文件由实施机构登记和终止，{kind} 不能办理。请将文件送实施机构。',
    en: 'Platform rule: delegation documents are put on file and ended by the implementing agency, not by {kind}. Send the document there.',
  },
  COMPETENCE_OF_NO_PRICING_OFFICE: {
    basis: 'DESIGN',
    zh: '平台规则：定价权限只能登记给价格主管部门，{kind} 不能承担。请核对单位后重新登记。',
    en: 'Platform rule: a competence to price is that of a pricing office, not of {kind}. Check the organisation and record it again.',
  },
  COMPETENCE_PAPER_INCOMPLETE: {
    basis: 'LAW',
    zh: '登记定价权限须写明授权机关和文号。请补充授权文件的机关和文号。',
    en: 'A competence rests on the document of the authority that delegates it. Name the authority and the document number.',
  },
  COMPETENCE_PERIOD_REVERSED: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveTo', limit: 'effectiveFrom' },
    zh: '平台规则：授权文件的截止日期 {effectiveTo} 早于生效日期 {effectiveFrom}。请核对日期后重新填写。',
    en: 'Platform rule: the competence would end on {effectiveTo}, before it begins on {effectiveFrom}. Check the days and record it again.',
  },
  COMPETENCE_ENDED: {
    basis: 'DESIGN',
    zh: '平台规则：授权文件 {document} 已登记自 {endedOn} 起终止，登记一次即可。无需再次办理。',
    en: 'Platform rule: the competence by {document} is on record as ended from {endedOn}, and once is enough. Nothing needs to be done.',
  },
  COMPETENCE_END_OUTSIDE_PERIOD: {
    basis: 'DESIGN',
    zh: '平台规则：授权文件只能自今天（{today}）或者以后、在其有效期（{effectiveFrom} 至 {effectiveTo}）内终止，{endedOn} 不在其内。请填写其间的日期。',
    en: 'Platform rule: a competence ends today ({today}) or later and within its time, {effectiveFrom} to {effectiveTo}; {endedOn} is not. Choose a day between.',
  },
  // E-03
  TARIFF_NOT_BY_OPERATOR: {
    basis: 'LAW',
    zh: '产品 {product} 的具体收费标准由其运营机构制定。请由该运营机构办理。',
    en: 'The tariff of product {product} is set by its operator. Leave this to that operator.',
  },
  // E-04
  GUIDED_PRICE_BY_OPERATOR: {
    basis: 'LAW',
    zh: '运营机构不得制定上限收费标准。请由价格主管部门发布指导价，运营机构在其以内制定具体收费标准。',
    en: 'The operator never sets a ceiling. The pricing office issues the guided price; set your tariff within it.',
  },
  GUIDED_PRICE_NOT_BY_PRICING_OFFICE: {
    basis: 'DESIGN',
    zh: '平台规则：指导价只由价格主管部门发布，{kind} 不能发布。请向价格主管部门提出建议。',
    en: 'Platform rule: only the pricing office issues guided prices, not {kind}. Propose the price to the pricing office.',
  },
  // E-06
  TARIFF_ABOVE_GUIDED_PRICE: {
    basis: 'LAW',
    zh: '收费标准 {unitPrice} 元高于上限收费标准 {ceiling} 元。请将价格降至上限以内。',
    en: 'The tariff of {unitPrice} yuan exceeds the ceiling of {ceiling} yuan. Lower it to the ceiling or below.',
  },
  TARIFF_BAND_ABOVE_GUIDED_PRICE: {
    basis: 'LAW',
    zh: '客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）自第 {fromUnit} 个计费单位起的单价 {unitPrice} 元高于上限收费标准 {ceiling} 元。请将该段单价降至上限以内；其他档次较低不能抵扣。',
    en: 'For class {customerClass} from {fieldsFrom} compared fields, unit {fromUnit} and on cost {unitPrice} yuan, above the ceiling of {ceiling} yuan. Lower this band to the ceiling or below; cheaper bands do not make up for it.',
  },
  TARIFF_BELOW_GUIDED_PRICE: {
    basis: 'LAW',
    zh: '客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）自第 {fromUnit} 个计费单位起的单价 {unitPrice} 元低于基准价下浮后的 {floor} 元。请将该段单价提高到下限以上。',
    en: 'For class {customerClass} from {fieldsFrom} compared fields, unit {fromUnit} and on cost {unitPrice} yuan, below the benchmark less its float, {floor} yuan. Raise this band to that amount or above.',
  },
  TARIFF_COUNTS_OVER_OTHER_PERIOD: {
    basis: 'LAW',
    figures: { asked: 'accumulation', limit: 'guided' },
    zh: '指导价按 {guided} 累计分档，收费标准按 {accumulation} 累计，同一用量会落入不同的档，可能高于上限收费标准。请按 {guided} 累计。',
    en: 'The bands of the guided price count over {guided} and those of the tariff over {accumulation}, so that one unit could cost more than its ceiling. Count over {guided} as the guided price does.',
  },
  TARIFF_REPEAT_WINDOW_SHORTER: {
    basis: 'LAW',
    figures: { asked: 'days', limit: 'guided' },
    zh: '指导价规定 {guided} 天内重复查询只收一次费用，收费标准的期限为 {days} 天，会多收费用。请将期限设为不少于 {guided} 天。',
    en: 'The guided price charges repeats within {guided} days once, and the tariff only within {days} days, so that it would charge more. Set the window to {guided} days or more.',
  },
  TARIFF_CHARGES_MISSES: {
    basis: 'LAW',
    zh: '指导价规定查询未命中不收费，收费标准对未命中也收费。请改为仅对命中收费。',
    en: 'The guided price charges hits only, and the tariff would charge queries without a hit too. Charge hits only.',
  },
  TARIFF_UNIT_DIFFERS: {
    basis: 'DESIGN',
    figures: { asked: 'unit', limit: 'guidedUnit' },
    zh: '平台规则：收费标准的计费单位 {unit} 与指导价的计费单位 {guidedUnit} 不一致，无法比较。请使用相同的计费单位。',
    en: 'Platform rule: the tariff is charged {unit} and the guided price {guidedUnit}, so they cannot be compared. Use the same unit.',
  },
  TARIFF_TAX_BASIS_DIFFERS: {
    basis: 'DESIGN',
    figures: { asked: 'taxBasis', limit: 'guidedTaxBasis' },
    zh: '平台规则：收费标准的含税口径 {taxBasis} 与指导价的含税口径 {guidedTaxBasis} 不一致，无法比较。请使用相同的口径。',
    en: 'Platform rule: the tariff is {taxBasis} and the guided price {guidedTaxBasis}, so they cannot be compared. Use the same tax basis.',
  },
  // E-17
  CHARGE_UNIT_UNKNOWN: {
    basis: 'LAW',
    zh: '计费单位 {unit} 不在允许的范围内。请按产品数量、服务次数、服务时间或者数据调用量计费；其他方式须另行批准。',
    en: 'Nothing is charged {unit}. Charge per product, per call, per period or by volume; any other form needs its own approval.',
  },
  CHARGE_MEASURE_MISSING: {
    basis: 'LAW',
    zh: '清单项目 {item} 的计费单位为 {unit}，未说明每一单位的时间或者数据量。请从 {measures} 中选择一种计量。',
    en: 'List item {item} is charged {unit} and does not say how much time or data one unit is. State one of these measures: {measures}.',
  },
  CHARGE_MEASURE_UNFIT: {
    basis: 'DESIGN',
    zh: '平台规则：清单项目 {item} 的计量 {measure} 不适用于计费单位 {unit}。请改用 {measures}，或者更换计费单位。',
    en: 'Platform rule: measure {measure} of list item {item} does not fit what is charged {unit}. Use {measures}, or choose another unit.',
  },
  SCHEME_COUNTS_NO_SINGLE_USES: {
    basis: 'DESIGN',
    zh: '平台规则：计费单位 {unit} 不统计单次使用，不能按重复查询、命中与否或者比对项数计价。请删除这些条件，或者改为按次、按份计费。',
    en: 'Platform rule: what is charged {unit} does not count single uses, so repeats, hits and compared fields have no price. Remove these terms, or charge per call or per product.',
  },
  REPEAT_WINDOW_UNLAWFUL: {
    basis: 'DESIGN',
    figures: { asked: 'days', limit: 'most' },
    zh: '平台规则：重复查询的期限 {days} 天无效。请填写 1 至 {most} 的整数天数，当天计为第一天。',
    en: 'Platform rule: a repeat window of {days} days is not possible. Give a whole number of days from 1 to {most}; the first day counts.',
  },
  SCHEME_WITHOUT_STANDARD_CLASS: {
    basis: 'DESIGN',
    zh: '平台规则：价格表没有标准客户类别 STANDARD，没有类别的客户无法计价。请补充该类别。',
    en: 'Platform rule: the scheme has no line for the class STANDARD, so buyers without a class would have no price. Add it.',
  },
  SCHEME_TOO_LARGE: {
    basis: 'DESIGN',
    figures: { asked: 'count', limit: 'most' },
    zh: '平台规则：价格表的 {what} 有 {count} 个，超过 {most} 个。请合并，或者分为几个产品。',
    en: 'Platform rule: the scheme has {count} of {what}, more than {most}. Merge some, or make several products of it.',
  },
  CUSTOMER_CLASS_CODE_MALFORMED: {
    basis: 'DESIGN',
    zh: '平台规则：客户类别代码 {customerClass} 格式不正确。请使用大写字母开头，由大写字母、数字和下划线组成，最多四十位。',
    en: 'Platform rule: {customerClass} is no code of a customer class. Begin with a capital; use capitals, digits and underscores, at most 40.',
  },
  FIELD_STEPS_UNORDERED: {
    basis: 'DESIGN',
    zh: '平台规则：客户类别 {customerClass} 的比对项数分段须从 0 开始，依次递增，不得重复。请重新排列。',
    en: 'Platform rule: the lines of class {customerClass} begin at 0 compared fields and rise, none twice. Put them in that order.',
  },
  BANDS_COUNT_UNLAWFUL: {
    basis: 'DESIGN',
    figures: { asked: 'count', limit: 'most' },
    zh: '平台规则：客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）有 {count} 档价格，须为 1 至 {most} 档。请补充或者合并。',
    en: 'Platform rule: class {customerClass} from {fieldsFrom} compared fields has {count} bands and needs 1 to {most}. Add or merge some.',
  },
  BANDS_LEAVE_A_GAP: {
    basis: 'DESIGN',
    figures: { asked: 'above', limit: 'expected' },
    zh: '平台规则：客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）的一档从 {above} 之后开始，与上一档之间有缺口。该档应从 {expected} 之后开始。',
    en: 'Platform rule: for class {customerClass} from {fieldsFrom} compared fields a band begins above {above} and leaves a gap. It should begin above {expected}.',
  },
  BANDS_OVERLAP: {
    basis: 'DESIGN',
    figures: { asked: 'above', limit: 'expected' },
    zh: '平台规则：客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）的一档从 {above} 之后开始，与上一档重叠。该档应从 {expected} 之后开始。',
    en: 'Platform rule: for class {customerClass} from {fieldsFrom} compared fields a band begins above {above} and overlaps the one before. It should begin above {expected}.',
  },
  BAND_ENDS_BEFORE_IT_BEGINS: {
    basis: 'DESIGN',
    figures: { asked: 'upTo', limit: 'above' },
    zh: '平台规则：客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）的一档从 {above} 之后到 {upTo}，为空或者颠倒。请填写大于 {above} 的整数。',
    en: 'Platform rule: for class {customerClass} from {fieldsFrom} compared fields a band runs from above {above} to {upTo}, which is empty or reversed. End it at a whole number above {above}.',
  },
  LAST_BAND_ENDS: {
    basis: 'DESIGN',
    zh: '平台规则：客户类别 {customerClass}（比对项数从 {fieldsFrom} 起）的最后一档止于 {upTo}，其后没有价格。请将最后一档设为不封顶。',
    en: 'Platform rule: for class {customerClass} from {fieldsFrom} compared fields the last band ends at {upTo}, and nothing has a price after it. Leave the last band open.',
  },
  GUIDED_PRICE_FLOATS_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：基准价须同时写明上浮和下浮幅度，不允许浮动的填 0。请补充幅度，或者改为上限收费标准。',
    en: 'Platform rule: a benchmark states how far it may float upwards and downwards, 0 where it may not. Give both percentages, or issue a ceiling.',
  },
  GUIDED_PRICE_FLOATS_WITHOUT_BENCHMARK: {
    basis: 'DESIGN',
    zh: '平台规则：上限收费标准本身不浮动。请删除浮动幅度，或者改为基准价。',
    en: 'Platform rule: a ceiling does not float. Remove the percentages, or issue a benchmark.',
  },
  GUIDED_PRICE_FLOAT_UNLAWFUL: {
    basis: 'DESIGN',
    figures: { asked: 'percent', limit: 'most' },
    zh: '平台规则：浮动幅度 {percent} 无效。请填写 0 至 {most} 的百分数，小数最多 {places} 位。',
    en: 'Platform rule: {percent} is no float. Give a percentage from 0 to {most} with at most {places} decimal places.',
  },
  // E-27
  TARIFF_RAISED_TOO_SOON: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'earliest' },
    zh: '平台规则：提高价格的收费标准须先公布，不得自 {effectiveFrom} 起执行。请填写 {earliest} 或者以后的日期。',
    en: 'Platform rule: a tariff that raises a price is published first and cannot bind from {effectiveFrom}. Choose {earliest} or a later day.',
  },
  // E-33
  PRICE_DOCUMENT_MISSING: {
    basis: 'DESIGN',
    zh: '平台规则：发布指导价须注明文号。请填写文号。',
    en: 'Platform rule: a guided price states its document number. Give the number.',
  },
  PRICE_EFFECTIVE_IN_THE_PAST: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'today' },
    zh: '平台规则：生效日期 {effectiveFrom} 早于今天 {today}，价格不溯及既往。请填写今天或者以后的日期。',
    en: 'Platform rule: the price would take effect on {effectiveFrom}, before today, {today}. Choose today or a later day.',
  },
  PRICE_EFFECTIVE_TOO_LATE: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'latestDay' },
    zh: '平台规则：生效日期 {effectiveFrom} 过远，最晚为 {latestDay}。请核对日期后重新填写。',
    en: 'Platform rule: {effectiveFrom} is too far ahead; {latestDay} is the latest. Check the date and give an earlier one.',
  },
  PRICE_VERSION_OVERWRITTEN: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'latestEffectiveFrom' },
    zh: '平台规则：生效日期 {effectiveFrom} 不晚于最新版本的生效日期 {latestEffectiveFrom}，旧版本不得覆盖。请填写更晚的日期。',
    en: 'Platform rule: {effectiveFrom} is not after {latestEffectiveFrom}, the first day of the latest version, which is never overwritten. Choose a later day.',
  },
  GUIDED_PRICE_NOT_SUPERSEDED: {
    basis: 'DESIGN',
    zh: '平台规则：该供给已有指导价（{document}）生效或者即将生效，不得另行发布。请办理“替代”，并写明理由。',
    en: 'Platform rule: a guided price of this offering ({document}) is in force or coming, and none is issued beside it. Supersede it, and say why.',
  },
  GUIDED_PRICE_ENDS_LATER: {
    basis: 'DESIGN',
    figures: { asked: 'effectiveFrom', limit: 'revokedFrom' },
    zh: '平台规则：指导价（{document}）自 {revokedFrom} 起废止，新的指导价不得自 {effectiveFrom} 起与其并存。请填写 {revokedFrom} 或者以后的日期。',
    en: 'Platform rule: the guided price {document} is revoked from {revokedFrom}, and another from {effectiveFrom} would stand beside it. Choose {revokedFrom} or a later day.',
  },
  GUIDED_PRICE_NOT_LATEST: {
    basis: 'DESIGN',
    zh: '平台规则：只能替代最新的指导价（{document}）。请刷新后选择最新的一份。',
    en: 'Platform rule: only the latest guided price ({document}) is superseded. Refresh and choose that one.',
  },
  GUIDED_PRICE_REVOKED: {
    basis: 'DESIGN',
    zh: '平台规则：指导价（{document}）已自 {revokedFrom} 起废止。请发布新的指导价。',
    en: 'Platform rule: the guided price {document} is revoked from {revokedFrom}. Issue a new one.',
  },
  PRICE_ACT_WITHOUT_REASON: {
    basis: 'DESIGN',
    zh: '平台规则：替代和废止指导价须说明理由。请填写理由。',
    en: 'Platform rule: to supersede or to revoke a guided price needs a reason. State it.',
  },
  REVOCATION_OUTSIDE_FORCE: {
    basis: 'DESIGN',
    zh: '平台规则：该指导价的有效期为 {effectiveFrom} 至 {lastDay}，不能自 {revokedFrom} 起废止。请填写有效期内的日期。',
    en: 'Platform rule: the guided price runs from {effectiveFrom} to {lastDay} and cannot be revoked from {revokedFrom}. Choose a day within it.',
  },
  // E-34
  PRICE_NOT_AN_AMOUNT: {
    basis: 'DESIGN',
    figures: { asked: 'price', limit: 'largest' },
    zh: '平台规则：{price} 不是有效的单价。请以元为单位填写 0 至 {largest} 的数，小数最多六位。',
    en: 'Platform rule: {price} is no valid unit price. Give yuan from 0 to {largest}, with at most 6 decimal places.',
  },
  PRICE_TOO_FINE: {
    basis: 'DESIGN',
    figures: { asked: 'price', limit: 'roundedDown' },
    zh: '平台规则：单价 {price} 元超过 {places} 位小数，平台不自动取整。向下取整为 {roundedDown} 元，请确认后重新提交。',
    en: 'Platform rule: {price} yuan has more than {places} decimal places, and the platform does not round in silence. Rounded down it is {roundedDown} yuan: submit that if it is meant.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
