import { ANHUI_PLACE } from './anhui';
import { BEIJING_PLACE } from './beijing';
import { BRIDGING_FUNDS } from './bridging';
import { CHONGQING } from './chongqing';
import { GUANGSHUI } from './guangshui';
import { HUNAN } from './hunan';
import { INNER_MONGOLIA } from './inner-mongolia';
import { SHANGHAI } from './shanghai';
import { SHANXI } from './shanxi';
import { XINJIANG } from './xinjiang';
import { HEBEI_PLACE } from './hebei';
import { HUBEI_PLACE } from './hubei';
import { JINING_PLACE } from './jining';
import { NATION } from './national';
import { NINGXIA_PLACE } from './ningxia';
import type { Place } from './place';
import { SICHUAN_PLACE } from './sichuan';
import { TRANSFERS } from './transfer';
import { WUHAN } from './wuhan';
import { YUNNAN_PLACE } from './yunnan';

/** Every place, the nation first. A city with a rule of its own (济宁, 广水, 武汉) stands before its province. */
export const PLACES: readonly Place[] = [
  NATION,
  GUANGSHUI,
  WUHAN,
  HUBEI_PLACE,
  JINING_PLACE,
  SICHUAN_PLACE,
  YUNNAN_PLACE,
  ANHUI_PLACE,
  HEBEI_PLACE,
  BEIJING_PLACE,
  NINGXIA_PLACE,
  CHONGQING,
  XINJIANG,
  INNER_MONGOLIA,
  HUNAN,
  SHANGHAI,
  SHANXI,
  BRIDGING_FUNDS,
  TRANSFERS,
];

/** The same, the nation, whose captions and layouts are the widest, after all others. */
export const NATION_LAST: readonly Place[] = [...PLACES.slice(1), ...PLACES.slice(0, 1)];
