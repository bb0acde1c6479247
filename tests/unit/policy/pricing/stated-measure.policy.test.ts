import { statedMeasure, type StatedMeasureFacts } from '../../../../src/policy/pricing/stated-measure.policy';
import {
  CHARGE_MEASURES,
  CHARGE_UNITS,
  MEASURES_OF_UNIT,
  type ChargeMeasure,
  type ChargeUnit,
} from '../../../../src/policy/vocabulary';
import { type Case, expectFinding } from '../builders';

const FITTING: Readonly<Record<ChargeUnit, readonly ChargeMeasure[]>> = {
  PER_PRODUCT: ['ONE'],
  PER_CALL: ['ONE'],
  PER_PERIOD: ['MONTH', 'QUARTER', 'YEAR'],
  PER_VOLUME: ['MEGABYTE', 'GIGABYTE', 'RECORD'],
};

const codeFor = (chargeUnit: ChargeUnit, chargeMeasure: ChargeMeasure): Case<StatedMeasureFacts>['code'] => {
  if (FITTING[chargeUnit].includes(chargeMeasure)) return null;
  return chargeMeasure === 'ONE' ? 'CHARGE_MEASURE_MISSING' : 'CHARGE_MEASURE_UNFIT';
};

const cases: Case<StatedMeasureFacts>[] = CHARGE_UNITS.flatMap((chargeUnit) =>
  CHARGE_MEASURES.map((chargeMeasure) => {
    const code = codeFor(chargeUnit, chargeMeasure);
    return {
      _case: `${code === null ? 'permits' : 'refuses'} ${chargeUnit} with ${chargeMeasure}`,
      facts: { itemCode: 'LC-0001', chargeUnit, chargeMeasure },
      code,
    };
  }),
);

describe('statedMeasure', () => {
  it.each(cases)('[E-17] $_case', (row) => {
    expectFinding(statedMeasure, row);
  });

  it('[E-17] every measure belongs to one unit, or is one product or call', () => {
    expect(Object.values(MEASURES_OF_UNIT).flat()).toEqual(['ONE', ...CHARGE_MEASURES]);
  });
});
