import { DutyEntity } from './modules/agenda/store/duty.entity';
import { NoticeEntity } from './modules/agenda/store/notice.entity';
import { TimerEntity } from './modules/agenda/store/timer.entity';
import { AgreementResourceEntity } from './modules/authorisation/store/agreement-resource.entity';
import { AgreementEntity } from './modules/authorisation/store/agreement.entity';
import { DataResourceEntity } from './modules/catalogue/store/data-resource.entity';
import { DeliveryEntity } from './modules/delivery/store/delivery.entity';
import { DecisionEntity } from './modules/ledger/store/decision.entity';
import { IdempotencyKeyEntity } from './modules/ledger/store/idempotency-key.entity';
import { OutboxEventEntity } from './modules/ledger/store/outbox-event.entity';
import { StateChangeEntity } from './modules/ledger/store/state-change.entity';
import { DataProductEntity } from './modules/listing/store/data-product.entity';
import { OfferingEntity } from './modules/listing/store/offering.entity';
import { ProductFormEntity } from './modules/listing/store/product-form.entity';
import { ProductListItemEntity } from './modules/listing/store/product-list-item.entity';
import { ProductListEntity } from './modules/listing/store/product-list.entity';
import { ProductResourceEntity } from './modules/listing/store/product-resource.entity';
import { ProductScenarioEntity } from './modules/listing/store/product-scenario.entity';
import { ProductSearchTokenEntity } from './modules/listing/store/product-search-token.entity';
import { DataOrderEntity } from './modules/ordering/store/data-order.entity';
import { PaymentEntity } from './modules/ordering/store/payment.entity';
import { ApiKeyEntity } from './modules/party/store/api-key.entity';
import { MembershipEntity } from './modules/party/store/membership.entity';
import { OrganisationEntity } from './modules/party/store/organisation.entity';
import { PersonEntity } from './modules/party/store/person.entity';
import { RefreshTokenEntity } from './modules/party/store/refresh-token.entity';
import { GuidedPriceEntity } from './modules/pricing/store/guided-price.entity';
import { PricingCompetenceEntity } from './modules/pricing/store/pricing-competence.entity';
import { TariffEntity } from './modules/pricing/store/tariff.entity';
import { ControlFactEndEntity } from './modules/control/store/control-fact-end.entity';
import { ControlFactEntity } from './modules/control/store/control-fact.entity';
import { DerivedProductInputEntity } from './modules/redevelopment/store/derived-product-input.entity';
import { DerivedProductEntity } from './modules/redevelopment/store/derived-product.entity';

/** Every table that has an entity. */
export const ENTITIES = [
  DutyEntity,
  NoticeEntity,
  TimerEntity,
  StateChangeEntity,
  AgreementResourceEntity,
  AgreementEntity,
  DataResourceEntity,
  DeliveryEntity,
  DecisionEntity,
  IdempotencyKeyEntity,
  OutboxEventEntity,
  DataProductEntity,
  OfferingEntity,
  ProductFormEntity,
  ProductListItemEntity,
  ProductListEntity,
  ProductResourceEntity,
  ProductScenarioEntity,
  ProductSearchTokenEntity,
  DataOrderEntity,
  PaymentEntity,
  ApiKeyEntity,
  MembershipEntity,
  OrganisationEntity,
  PersonEntity,
  RefreshTokenEntity,
  GuidedPriceEntity,
  PricingCompetenceEntity,
  TariffEntity,
  ControlFactEndEntity,
  ControlFactEntity,
  DerivedProductInputEntity,
  DerivedProductEntity,
];
