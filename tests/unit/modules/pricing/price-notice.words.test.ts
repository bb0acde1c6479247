import { unitWords } from '../../../../src/modules/pricing/api/price-notice.words';
import { MEASURES_OF_UNIT, type ChargeUnit } from '../../../../src/policy/vocabulary';

const PLANS = (Object.keys(MEASURES_OF_UNIT) as ChargeUnit[]).flatMap((chargeUnit) =>
  MEASURES_OF_UNIT[chargeUnit].map((chargeMeasure) => ({ chargeUnit, chargeMeasure })),
);

describe('the unit of a price', () => {
  it('[E-17] is said in words of its own for every plan, in both languages', () => {
    const words = PLANS.map(unitWords);
    expect(words).toEqual([
      { zh: '元/份', en: 'CNY per product' },
      { zh: '元/次', en: 'CNY per call' },
      { zh: '元/月', en: 'CNY per month' },
      { zh: '元/季', en: 'CNY per quarter' },
      { zh: '元/年', en: 'CNY per year' },
      { zh: '元/MB', en: 'CNY per MB' },
      { zh: '元/GB', en: 'CNY per GB' },
      { zh: '元/条', en: 'CNY per record' },
    ]);
  });

  it('is the unit alone where no measure was stated', () => {
    expect(unitWords({ chargeUnit: 'PER_PERIOD', chargeMeasure: 'ONE' }).zh).toBe('元/期');
    expect(unitWords({ chargeUnit: 'PER_VOLUME', chargeMeasure: 'ONE' }).zh).toBe('元/单位数据量');
  });
});
