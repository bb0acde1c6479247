import type { LegalDate } from '../kernel/legal-date';
import type { GuidedScheme } from './pricing/price-guide';
import type { PriceScheme } from './pricing/price-scheme';
import type {
  AgreementAct,
  AgreementState,
  AuthorisationMode,
  ChargeUnit,
  ControlBasis,
  FreeUseBasis,
  FreeUseCondition,
  LegalForm,
  ListItemState,
  OrganisationKind,
  OrganisationState,
  PlanState,
  ProductState,
  PurposeClass,
  RunningOrders,
  SelectionState,
  TaxBasis,
} from './vocabulary';

/**
 * The shapes of facts that several rules share. All are plain JSON values, because the ledger stores the facts
 * of each decision beside it and replays them years later.
 */

/** The person who acts, and the organisation for which that person acts. */
export interface ActorFacts {
  readonly personId: string;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
}

/** An authorised-operation agreement (授权运营协议) with the state of its operator. */
export interface AgreementFacts {
  readonly agreementId: string;
  readonly operatorId: string;
  readonly operatorState: OrganisationState;
  readonly agencyId: string;
  readonly state: AgreementState;
  /** What a suspension stops; empty unless the agreement is suspended. */
  readonly stoppedActs: readonly AgreementAct[];
  /** First day of the operating term; null before the agreement is signed. */
  readonly startsOn: LegalDate | null;
  /** Last day of the operating term; null before the agreement is signed. */
  readonly endsOn: LegalDate | null;
  readonly hasRedevelopmentBan: boolean;
}

/** Number and day of a decision that a body took outside this system, such as the collective decision 三重一大. */
export interface RecordedDecisionFacts {
  readonly number: string;
  readonly decidedOn: LegalDate;
}

/** Another selection on the same plan that was not cancelled. */
export interface RivalSelectionFacts {
  readonly title: string;
  readonly state: Exclude<SelectionState, 'CANCELLED'>;
  /** What rests on it and has not ended; null for none. */
  readonly agreement: { readonly number: string; readonly state: AgreementState } | null;
  /** Whether an agreement was ever drawn up on it. */
  readonly hasCarriedAgreement: boolean;
}

/** Whom the selection of an operator appointed, and how the plan stands on which it rests. */
export interface AppointmentFacts {
  readonly selectionId: string;
  readonly planId: string;
  readonly planState: PlanState;
  /** Of the plan as it was approved. */
  readonly mode: AuthorisationMode | null;
  /** The other selections on the plan that were not cancelled. */
  readonly rivals: readonly RivalSelectionFacts[];
  readonly agencyId: string;
  /** Null until the selection is decided, and for ever when it was cancelled. */
  readonly operatorId: string | null;
  readonly collectiveDecision: RecordedDecisionFacts | null;
}

/** An organisation that buys or redevelops. */
export interface PartyFacts {
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly legalForm: LegalForm | null;
  readonly state: OrganisationState;
  /** True once a person has verified the unified social credit code against the register. */
  readonly isCreditCodeVerified: boolean;
}

export interface ProductFacts {
  readonly productId: string;
  readonly code: string;
  readonly operatorId: string;
  readonly state: ProductState;
  /** State of the list item that carries the product's current version; null when it was on no list. */
  readonly listItemState: ListItemState | null;
  /** What becomes of its running orders while it is suspended or withdrawn; null while it is neither. */
  readonly runningOrders: RunningOrders | null;
}

export interface OfferingFacts {
  readonly offeringId: string;
  readonly productId: string;
  readonly purposeClass: PurposeClass;
  /** True once a newer approved revision no longer has it. */
  readonly isRetired: boolean;
}

/** A period of validity; the last day belongs to it, and null means open. */
export interface InForceFacts {
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo: LegalDate | null;
}

export interface GuidedPriceFacts extends InForceFacts {
  readonly guidedPriceId: string;
  readonly guide: GuidedScheme;
  readonly unit: ChargeUnit;
  readonly taxBasis: TaxBasis;
}

export interface TariffFacts extends InForceFacts {
  readonly tariffId: string;
  readonly scheme: PriceScheme;
  readonly unit: ChargeUnit;
  readonly taxBasis: TaxBasis;
}

export interface ScenarioFacts {
  readonly scenarioId: string;
  readonly productId: string;
  /** True once a newer approved revision no longer has it. */
  readonly isRetired: boolean;
}

/** What the applicant for free use says and shows. */
export interface FreeUseFacts {
  readonly purposeStatement: string | null;
  readonly basis: FreeUseBasis | null;
  /** Document number or register entry that proves the basis. */
  readonly basisReference: string | null;
  /** How many documents of proof were handed in. */
  readonly documentCount: number;
  readonly hasSecurityCommitment: boolean;
  readonly hasNoOnwardSupplyCommitment: boolean;
  /** The conditions that were accepted, one by one. */
  readonly acceptedConditions: readonly FreeUseCondition[];
  /** Number of units applied for. */
  readonly quantity: number;
  readonly periodFrom: LegalDate | null;
  /** Last day of the period. */
  readonly periodTo: LegalDate | null;
}

/** One fact of control between two organisations, as it is shown to people. */
export interface ControlLink {
  readonly controllerId: string;
  readonly controllerName: string;
  readonly controlledId: string;
  readonly controlledName: string;
  readonly basis: ControlBasis;
}

/** How a would-be redeveloper stands to the operator of one upstream product. */
export interface OperatorTieFacts {
  readonly operatorId: string;
  readonly isOperator: boolean;
  /** The shortest chain of control between the two; null when there is none. */
  readonly controlPath: readonly ControlLink[] | null;
}
