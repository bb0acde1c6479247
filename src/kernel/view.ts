/** What is no further taken apart: it has no fields of its own that an answer is made of. */
type Whole =
  string | number | boolean | bigint | null | undefined | Date | ((...parameters: never[]) => unknown);

type Viewed<Value> = Value extends Whole
  ? Value
  : Value extends readonly (infer Element)[]
    ? readonly Viewed<Element>[]
    : View<Value>;

/**
 * The readonly plain shape of a class that only declares fields: its fields without its methods, all the way down.
 * A resolver declared with a GraphQL class is typed with the view, so that it can return the entity itself
 * and the compiler still refuses a missing field.
 */
export type View<T> = {
  readonly [K in keyof T as T[K] extends (...parameters: never[]) => unknown ? never : K]: Viewed<T[K]>;
};
