import { Entity, ForeignKey } from 'typeorm';
import {
  CodeColumn,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { FormCheckResult, FreeUsePart } from '../../../policy/vocabulary';

/** What is missing or wrong in one part of an application. */
export interface FormGapRow {
  readonly part: FreeUsePart;
  readonly note: string;
}

/** What the operator says of the form of one version of an application. Append-only. */
@Entity('free_use_form_check')
@ForeignKey('free_use_content', ['orderId', 'contentNumber'], ['orderId', 'number'], {
  name: 'fk_free_use_form_check_content',
})
export class FreeUseFormCheckEntity {
  @PrimaryIdColumn()
  orderId!: string;

  /** The version that was checked: each is checked once. */
  @CountColumn({ primary: true })
  contentNumber!: number;

  @CodeColumn()
  result!: FormCheckResult;

  @JsonTextColumn()
  gaps!: FormGapRow[];

  @IdColumn()
  @ForeignKey('person', { name: 'fk_free_use_form_check_person' })
  checkedBy!: string;

  @InstantColumn()
  checkedAt!: Date;

  @IdColumn()
  @ForeignKey('decision', { name: 'fk_free_use_form_check_decision' })
  decisionId!: string;
}
