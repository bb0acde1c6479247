import { Entity, ForeignKey } from 'typeorm';
import { CountColumn, IdColumn, PrimaryIdColumn, TextColumn } from '../../../platform/persistence/columns';

/** One link of the chain that a case rests on, from where it begins to its subject. Append-only. */
@Entity('case_node')
export class CaseNodeEntity {
  @PrimaryIdColumn()
  @ForeignKey('supervision_case', { name: 'fk_case_node_case' })
  caseId!: string;

  /** From 1. */
  @CountColumn({ primary: true })
  position!: number;

  @IdColumn()
  nodeId!: string;

  /** As people know it: a product code, the name of an organisation. */
  @TextColumn(200)
  label!: string;
}
