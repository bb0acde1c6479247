/**
 * The one condition under which a product is on offer to everybody: on sale, under an agreement in force on `:today`.
 * What hangs on a product, such as its guided price, is public by the same words.
 */
export const onOffer = (product: string): string => `(${product}.state = 'ON_SALE' AND EXISTS (
    SELECT 1 FROM agreement WHERE agreement.id = ${product}.agreement_id
       AND agreement.takes_orders = 1 AND :today BETWEEN agreement.starts_on AND agreement.ends_on))`;
