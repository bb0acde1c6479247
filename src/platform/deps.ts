import type { DataSource } from 'typeorm';
import type { WorkingCalendar } from '../kernel/working-day';
import type { Clock } from './clock';
import type { Log } from './log';
import type { Secrets } from './secrets';

/** What every use case is handed. No container: a plain object, built once by the application. */
export interface Deps {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
  /** Working days by the published holiday calendar. */
  readonly calendar: WorkingCalendar;
}
