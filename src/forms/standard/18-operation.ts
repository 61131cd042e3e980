import type { FormDeclaration } from '../form';
import { sameInFinalAccounts } from '../final-accounts';
import { OPERATION_SUMS } from '../operation-rules';
import { between, copy, part } from '../relation';
import { form as threePublic } from './07-three-public';

const TITLE = '机构运行信息表';

const SAME = between(
  'JS-3208',
  '“三公”表 = 财决附03表',
  '“三公”经费支出决算表 决算数、预算数各项 = 部门决算报表 机构运行信息表（财决附03表）“三公”经费支出 同一项',
);

const BODY_PARTS = ['final', 'budget'].flatMap((block) =>
  ['total', 'abroad', 'vehicles', 'purchase', 'running', 'reception'].map((node) => `${block}.${node}`),
);

/** 机构运行信息表（财决附03表）: “三公”经费 in rows, with counts, 机关运行经费, assets and procurement below or beside them. */
export const form: FormDeclaration = {
  key: 'F03',
  title: TITLE,
  titles: [TITLE, '机构运行信息决算表', '部门决算机构运行信息表'],
  finalNumber: '财决附03表',
  isExtra: true,
  operation: OPERATION_SUMS,
  bodies: threePublic.bodies,
  relations: [
    ...BODY_PARTS.map((name) => copy(SAME, part('SG', name), part('F03', name))),
    ...sameInFinalAccounts('JS-3216', ['F03', '财决附03表', TITLE], { parts: BODY_PARTS }),
  ],
  variants: [{ id: 'rows', description: '项目逐行，列预算数、统计数', seen: '部门决算报表 财决附03表' }],
  source: '部门决算报表 财决附03表',
};
