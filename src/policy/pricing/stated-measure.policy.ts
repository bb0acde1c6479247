import { PERMIT, refuse, type Rule } from '../decision';
import { MEASURES_OF_UNIT, type ChargeMeasure, type ChargeUnit } from '../vocabulary';
import { lawfulScheme } from './lawful-scheme.policy';

/** What a quantity of one is. */
export interface PlanFacts {
  readonly chargeUnit: ChargeUnit;
  readonly chargeMeasure: ChargeMeasure;
}

export interface StatedMeasureFacts extends PlanFacts {
  readonly itemCode: string;
}

/**
 * E-17, N65 三(二): a price by time or by volume means nothing without the time and the volume, so that what is handed in
 * says how long a period is and of what a volume is.
 *
 * Reading: the text names service time and data volume and no measures of them. Which ones there are, and that a product
 * or a call has none but itself, are rules of this platform. Offerings that were approved before stay as they are.
 */
export const statedMeasure: Rule<StatedMeasureFacts> = {
  ...lawfulScheme,
  decide: ({ itemCode, chargeUnit, chargeMeasure }) => {
    const fitting = MEASURES_OF_UNIT[chargeUnit];
    if (fitting.includes(chargeMeasure)) return PERMIT;
    const params = { item: itemCode, unit: chargeUnit, measures: fitting.join(', ') };
    return chargeMeasure === 'ONE'
      ? refuse('CHARGE_MEASURE_MISSING', params)
      : refuse('CHARGE_MEASURE_UNFIT', { ...params, measure: chargeMeasure });
  },
};
