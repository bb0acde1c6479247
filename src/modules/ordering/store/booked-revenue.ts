/**
 * The one place that says what revenue is: a payment that was booked on a charged order, in the year of Asia/Shanghai
 * in which it was booked. That instant is the clock's and not the operator's, so that a year that has ended never
 * changes. Free orders have no payment.
 *
 * Bookings of one agreement, to be joined to its `agreement` row: amount, product, volume, unit and instant.
 */
export const bookingsOf = (agreement: string): string => `payment
     JOIN data_order booked ON booked.id = payment.order_id AND booked.purpose_class = 'INDUSTRY'
     JOIN data_product sold ON sold.id = booked.product_id AND sold.agreement_id = ${agreement}.id`;

/** Finds the payments by the index on operator and instant. The days are legal dates, both included. */
export const bookedBetween = (agreement: string, from: string, to: string): string =>
  `payment.operator_id = ${agreement}.operator_id
     AND payment.confirmed_at >= ${from} - INTERVAL 8 HOUR
     AND payment.confirmed_at < ${to} + INTERVAL 1 DAY - INTERVAL 8 HOUR`;
