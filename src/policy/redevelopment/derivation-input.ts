import type { DerivedProductState, OrderState, PurposeClass, UseIntent } from '../vocabulary';

/** A delivered order that a derived product is built on. */
export interface OrderInputFacts {
  readonly kind: 'ORDER';
  readonly inputId: string;
  readonly productCode: string;
  readonly buyerId: string;
  readonly state: OrderState;
  /** 1 while its product is stopped, else 0. */
  readonly stoppedUpstream: number;
  readonly useIntent: UseIntent;
  /** The purpose class of the order itself. */
  readonly lineagePurposeClasses: readonly PurposeClass[];
}

/** Another derived product that a derived product is built on. */
export interface DerivedProductInputFacts {
  readonly kind: 'DERIVED_PRODUCT';
  readonly inputId: string;
  readonly productCode: string;
  readonly state: DerivedProductState;
  /** How many frozen products stand above it, at any depth. */
  readonly frozenUpstream: number;
  /** How many stopped first-level products stand above it, at any depth. */
  readonly stoppedUpstream: number;
  /** The purpose classes of all orders further up, at any depth. */
  readonly lineagePurposeClasses: readonly PurposeClass[];
}

export type DerivationInputFacts = OrderInputFacts | DerivedProductInputFacts;
