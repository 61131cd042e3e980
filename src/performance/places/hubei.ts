import { HUBEI } from '../profiles/hubei';
import type { Place } from './place';

export const HUBEI_PLACE: Place = {
  profile: HUBEI,
  words: [{ found: /得分=权重\*B\/A/, words: '备注里印有湖北的计分原则（得分=权重*B/A）' }],
  names: /湖北|武汉|黄石|十堰|宜昌|襄阳|鄂州|荆门|孝感|荆州|黄冈|咸宁|随州|广水|曾都|恩施/,
  layouts: [
    { variant: '湖北六列', words: '没有分值列、预算执行20分，是湖北的六列格式' },
    { variant: '湖北六列·部门整体', words: '没有分值列、预算执行20分，是湖北的六列格式' },
  ],
};
