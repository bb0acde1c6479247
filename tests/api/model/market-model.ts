import { addDays, type LegalDate } from '../../../src/kernel/legal-date';
import { addWorkingDays, type WorkingCalendar } from '../../../src/kernel/working-day';
import { chinaCalendar } from '../../../src/platform/working-calendar';
import type { AgreementState, ListItemRuling, ProductState } from '../../../src/policy/vocabulary';

/**
 * A small reference of what an agreement, its scope and the products under it may do. It is written from the rule list
 * and shares nothing with the rules: what both say is right, or both are wrong in the same way.
 */

export const PLACES = ['FIRST', 'SECOND'] as const;
/** One of two resources, and the product that is made of it. */
export type Place = (typeof PLACES)[number];

/** Holidays are known until the end of 2027: the deadlines of a life of three years come on both sides of it. */
export const MODEL_CALENDAR: WorkingCalendar = { ...chinaCalendar, isPublished: (year) => year <= 2027 };

interface ModelRectification {
  readonly named: Place | null;
  readonly stopsOrders: boolean;
  readonly dueOn: LegalDate;
  /** A day that was counted without the holidays of its year. Nobody has missed it. */
  readonly isProvisional: boolean;
  state: 'OPEN' | 'REPORTED' | 'CORRECTED' | 'LAPSED';
  isLifted: boolean;
}

interface ModelProduct {
  /** Null before it was ever handed in. */
  state: ProductState | null;
  hasOpenItem: boolean;
  wasApproved: boolean;
}

export class MarketModel {
  state: AgreementState = 'ACTIVE';
  readonly rectifications: ModelRectification[] = [];
  /** What the tables say; a lapse is in force before the clock has written it. */
  readonly scope = new Set<Place>(PLACES);
  readonly products: Record<Place, ModelProduct> = {
    FIRST: { state: null, hasOpenItem: false, wasApproved: false },
    SECOND: { state: null, hasOpenItem: false, wasApproved: false },
  };
  hasOpenTermination = false;

  constructor(
    public today: LegalDate,
    readonly endsOn: LegalDate,
  ) {}

  private get isWithinTerm(): boolean {
    return this.today <= this.endsOn;
  }

  private get isRunning(): boolean {
    return ['ACTIVE', 'SUSPENDED'].includes(this.state) && this.isWithinTerm;
  }

  private get operatorMayWrite(): boolean {
    return this.state === 'ACTIVE' && this.isWithinTerm;
  }

  private get takesOrders(): boolean {
    const open = this.rectifications.filter(({ isLifted }) => !isLifted);
    return this.isRunning && (this.state === 'ACTIVE' || open.every(({ stopsOrders }) => !stopsOrders));
  }

  private hasPassed({ dueOn, isProvisional }: ModelRectification): boolean {
    return !isProvisional && this.today > dueOn;
  }

  /** A deadline that has passed counts from its instant, whether or not the clock has written it. */
  private isUncorrected(call: ModelRectification): boolean {
    return call.state === 'LAPSED' || (call.state === 'OPEN' && this.hasPassed(call));
  }

  private isUsable(place: Place): boolean {
    const hasLapsed = this.rectifications.some((call) => call.named === place && this.isUncorrected(call));
    return this.scope.has(place) && !hasLapsed;
  }

  /** Whether a buyer is offered the product now. */
  isOrderable(place: Place): boolean {
    return this.products[place].state === 'ON_SALE' && this.takesOrders && this.isUsable(place);
  }

  /** Each act answers whether it is lawful, and does it if it is. */
  suspend(named: Place | null, stopsOrders: boolean, workingDays: number): boolean {
    if (!this.isRunning || (named !== null && !this.scope.has(named))) return false;
    const deadline = addWorkingDays(MODEL_CALENDAR, this.today, workingDays);
    this.rectifications.push({ named, stopsOrders, ...deadline, state: 'OPEN', isLifted: false });
    this.state = 'SUSPENDED';
    return true;
  }

  private rectification(index: number): ModelRectification | undefined {
    return this.rectifications[index];
  }

  report(index: number): boolean {
    const call = this.rectification(index);
    const isLawful =
      this.state === 'SUSPENDED' && this.isWithinTerm && call?.state === 'OPEN' && !this.hasPassed(call);
    if (isLawful) call.state = 'REPORTED';
    return isLawful;
  }

  reject(index: number): boolean {
    const call = this.rectification(index);
    if (this.state !== 'SUSPENDED' || !this.isWithinTerm || call?.state !== 'REPORTED') return false;
    if (this.hasPassed(call)) this.lapse(call);
    else call.state = 'OPEN';
    return true;
  }

  restore(index: number): boolean {
    const call = this.rectification(index);
    if (this.state !== 'SUSPENDED' || !this.isWithinTerm || call === undefined) return false;
    const isLapsed = call.state === 'LAPSED' && !call.isLifted;
    if (call.state !== 'REPORTED' && !isLapsed) return false;
    if (!isLapsed) call.state = 'CORRECTED';
    call.isLifted = true;
    if (this.rectifications.every(({ isLifted }) => isLifted)) this.state = 'ACTIVE';
    return true;
  }

  applyTermination(): boolean {
    if (!this.isRunning || this.hasOpenTermination) return false;
    this.hasOpenTermination = true;
    return true;
  }

  terminate(ground: 'EARLY_TERMINATION' | 'UNCORRECTED_BREACH' | 'OTHER_VIOLATION'): boolean {
    const hasGround =
      ground === 'EARLY_TERMINATION'
        ? this.hasOpenTermination
        : ground === 'OTHER_VIOLATION' || this.rectifications.some((call) => this.isUncorrected(call));
    if (!this.isRunning || !hasGround) return false;
    this.end('TERMINATED');
    return true;
  }

  private end(state: 'TERMINATED' | 'EXPIRED'): void {
    this.state = state;
    this.hasOpenTermination = false;
  }

  /** A product that stands is handed in again as a new revision; one revision waits at a time. */
  submit(place: Place): boolean {
    const product = this.products[place];
    const maySubmit = product.state === null || ['RETURNED', 'ON_SALE', 'SUSPENDED'].includes(product.state);
    if (!this.operatorMayWrite || !this.isUsable(place) || !maySubmit || product.hasOpenItem) return false;
    if (product.state === null || product.state === 'RETURNED') product.state = 'SUBMITTED';
    product.hasOpenItem = true;
    return true;
  }

  decide(place: Place, ruling: ListItemRuling): boolean {
    const product = this.products[place];
    if (!product.hasOpenItem) return false;
    const isApproval = ruling === 'APPROVE';
    if (isApproval && (!this.operatorMayWrite || !this.isUsable(place))) return false;
    product.hasOpenItem = false;
    if (isApproval) {
      product.wasApproved = true;
      // A revision of a suspended product changes what it is, not whether it may be sold.
      if (product.state !== 'SUSPENDED') product.state = 'ON_SALE';
    } else if (product.state === 'SUBMITTED') {
      product.state = ruling === 'RETURN' ? 'RETURNED' : 'REJECTED';
    }
    return true;
  }

  stop(place: Place, to: 'SUSPENDED' | 'WITHDRAWN'): boolean {
    const product = this.products[place];
    const isLawful = product.state === 'ON_SALE' || (product.state === 'SUSPENDED' && to === 'WITHDRAWN');
    if (isLawful) product.state = to;
    return isLawful;
  }

  reinstate(place: Place): boolean {
    const product = this.products[place];
    const isLawful = product.state === 'SUSPENDED' && this.isUsable(place);
    if (isLawful) product.state = 'ON_SALE';
    return isLawful;
  }

  pass(days: number): void {
    this.today = addDays(this.today, days);
  }

  /** What the clock does by itself, in the order of its instants: deadlines pass before the term does, or after. */
  runClock(): void {
    const lapsing = this.rectifications
      .filter((call) => call.state === 'OPEN' && this.hasPassed(call))
      .sort((left, right) => left.dueOn.localeCompare(right.dueOn));
    for (const call of lapsing) {
      if (this.state === 'SUSPENDED' && call.dueOn <= this.endsOn) this.lapse(call);
    }
    if (['ACTIVE', 'SUSPENDED'].includes(this.state) && !this.isWithinTerm) this.end('EXPIRED');
    this.stopOutOfScope();
  }

  /** Whether the clock has something to write that the law has long brought about. */
  get isClockBehind(): boolean {
    return (
      this.rectifications.some((call) => call.state === 'OPEN' && this.hasPassed(call)) ||
      (['ACTIVE', 'SUSPENDED'].includes(this.state) && !this.isWithinTerm) ||
      PLACES.some((place) => !this.scope.has(place) && this.products[place].state === 'ON_SALE')
    );
  }

  private lapse(call: ModelRectification): void {
    call.state = 'LAPSED';
    if (call.named !== null) this.scope.delete(call.named);
  }

  private stopOutOfScope(): void {
    for (const place of PLACES) {
      const product = this.products[place];
      if (!this.scope.has(place) && product.state === 'ON_SALE') product.state = 'SUSPENDED';
    }
  }
}
