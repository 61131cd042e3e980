import { CAPTION_ODDITIES } from './captions';
import { COLUMN_ODDITIES } from './columns';
import { LANE_ODDITIES } from './lanes';
import type { Oddity } from './oddity';
import { ROW_ODDITIES } from './rows';
import { TABLE_ODDITIES } from './tables';
import { TITLE_ODDITIES } from './titles';

const ALL = { ...TITLE_ODDITIES, ...CAPTION_ODDITIES, ...COLUMN_ODDITIES, ...ROW_ODDITIES, ...LANE_ODDITIES, ...TABLE_ODDITIES };

export type OddityName = keyof typeof ALL;

/** Everything strange that people do to printed forms, by name. */
export const ODDITIES: Readonly<Record<OddityName, Oddity>> = ALL;
