import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  JsonTextColumn,
  PrimaryIdColumn,
} from '../../../platform/persistence/columns';
import type { ControlLink } from '../../../policy/facts';

/** What was decided, on which facts, under which rule set. Append-only. */
@Entity('decision')
@Index('ix_decision_subject', ['subjectId', 'id'])
@Index('ix_decision_actor', ['actorOrganisationId', 'id'])
export class DecisionEntity {
  @PrimaryIdColumn()
  id!: string;

  @CodeColumn()
  operation!: string;

  @CodeColumn()
  outcome!: 'PERMIT' | 'REFUSE';

  /** The rule that refused; null for a permit. */
  @CodeColumn({ nullable: true })
  ruleId!: string | null;

  @CodeColumn({ nullable: true })
  refusalCode!: string | null;

  /** Every rule that was asked, in order. */
  @JsonTextColumn()
  ruleIds!: string[];

  @JsonTextColumn()
  clauseIds!: string[];

  @JsonTextColumn()
  params!: Record<string, string | number>;

  /** For a refusal by the redevelopment ban: who controls whom. */
  @JsonTextColumn({ nullable: true })
  controlPath!: ControlLink[] | null;

  @JsonTextColumn()
  facts!: unknown;

  @CodeColumn()
  ruleSetVersion!: string;

  @IdColumn({ nullable: true })
  subjectId!: string | null;

  @IdColumn({ nullable: true })
  actorPersonId!: string | null;

  @IdColumn({ nullable: true })
  actorOrganisationId!: string | null;

  @InstantColumn()
  decidedAt!: Date;
}
