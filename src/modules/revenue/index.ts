export { revenueYearEndedTimer } from './service/annual-result.timer';
export { revenueBookedTimer } from './service/revenue-warning.timer';
export { revenueCurve, type RevenueCurve } from './service/revenue-curve';
