import type { Fixture, FixtureCell } from './fixture';

/**
 * Forms of other places, cut down to a few rows. Layouts, captions and figures follow published forms; rows that only repeat are left out.
 */

/** 四川 2023: 510000_0013zp, 指标性质 · 指标值 · 度量单位 · 完成值 · 权重 · 得分. */
export const SICHUAN_2023: Fixture = {
  document: '大英县司法局2023年度部门预算项目支出绩效自评表',
  sheet: '四川2023',
  merges: [],
  rows: [
    ['报表编号：510000_0013zp', null, null, null, null, null, null, null, null, null, null],
    ['部门预算项目支出绩效自评表（2023年度）', null, null, null, null, null, null, null, null, null, null],
    ['项目名称', '51092324T000010263357-2023年全县安可替代补助资金项目', null, null, null, null, null, null, null, null, null],
    ['主管部门', '大英县司法局部门', null, null, null, '实施单位', '大英县司法局', null, null, null, null],
    ['项目基本情况', '1.项目年度目标完成情况', '项目年度目标', null, null, null, '年度目标完成情况', null, null, null, null],
    [null, null, '根据要求购买安可设备，并完成项目资金支付。', null, null, null, '完成', null, null, null, null],
    [
      '预算执行情况（10分）',
      '年度预算数（万元）',
      '年初预算',
      '调整后预算数',
      '预算执行数',
      '预算执行率',
      '权重',
      '得分',
      null,
      '原因',
      null,
    ],
    [null, '总额', 0, 3.36, 3.36, [1, '0.00%'], 10, 10, null, '1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因', null],
    [null, '其中：财政资金', 0, 3.36, 3.36, [1, '0.00%'], '/', '/', null, null, null],
    [null, '财政专户管理资金', 0, 0, 0, [0, '0.00%'], '/', '/', null, null, null],
    [null, '单位资金', 0, 0, 0, [0, '0.00%'], '/', '/', null, null, null],
    [null, '其他资金', null, null, null, null, '/', '/', null, null, null],
    ['绩效指标（90分）', '一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因分析'],
    [null, '产出指标', '数量指标', '购买安可电脑', '≥', 13, '台', 13, 30, 30, null],
    [null, null, '质量指标', '按要求支付资金', '=', 100, '%', 100, 30, 30, null],
    [null, '效益指标', '社会效益指标', '办公安全性', '定性', '好', null, '好', 30, 30, null],
    ['合计', null, null, null, null, null, null, null, 100, 100, null],
    ['评价结论', '已购买安可设备，并支付资金。', null, null, null, null, null, null, null, null, null],
    ['项目负责人：', null, null, null, null, '财务负责人：', null, null, null, null, null],
  ],
};

/** 云南 2020: captions in two rows, full marks nowhere. */
export const YUNNAN: Fixture = {
  document: '丽江市古城区自然资源局2020年度项目支出绩效自评表',
  sheet: '云南',
  merges: [],
  rows: [
    ['2020年度项目支出绩效自评表', null, null, null, null, null, null, null, null, null],
    ['项目名称', '2020年省级自然资源卫片执法补助经费', null, null, null, null, null, null, null, null],
    ['主管部门', '丽江市自然资源和规划局', null, null, null, '实施单位', '丽江市古城区自然资源局', null, null, null],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', null],
    [null, '年度资金总额', null, 7.29, 7.29, 7.29, 10, [1, '0%'], 10, null],
    [null, '其中：当年财政拨款', null, 7.29, 7.29, 7.29, null, [1, '0%'], null, null],
    [null, '上年结转资金', null, null, null, null, null, null, null, null],
    [null, '其他资金', null, null, null, null, null, null, null, null],
    ['年度总体目标', '预期目标', null, null, null, '实际完成情况', null, null, null, null],
    ['绩效指标', null, null, '年度指标值', null, null, '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', null, null, null, null],
    ['产出指标', '数量指标', '卫片执法补助经费', '﹦', 72890, '元', 72890, 10, 9, null],
    [null, '质量指标', '项目验收合格率', '﹦', 100, '%', 100, 20, 19, null],
    [null, '时效指标', '项目完成及时率', '﹦', 100, '%', 100, 20, 19, null],
    ['效益指标', '社会效益指标', '违法行为责停率', '≥', 95, '%', 95, 30, 27, null],
    ['满意度指标', '服务对象满意度指标', '满意度', '≥', 95, '%', 95, 10, 9, null],
    ['总分', null, null, '总分值', 100, null, '总得分', 93, '自评等级', '优'],
  ],
};

/** 安徽 2022: the total of the money is 0 above filled parts; 达成预期指标 as completed value; 百分比 as unit. */
export const ANHUI: Fixture = {
  document: '池州市贵池区棠溪镇2022年度项目支出绩效自评表',
  sheet: '安徽',
  merges: [],
  rows: [
    ['项目支出绩效自评表', null, null, null, null, null, null, null, null],
    ['（2022年度）', null, null, null, null, null, null, null, null],
    ['项目名称', '委托业务项目', null, null, null, null, null, null, null],
    ['主管部门', '219-池州市贵池区棠溪镇人民政府', null, null, '实施单位', '219001-池州市贵池区棠溪镇人民政府', null, null, null],
    ['项目资金（万元）', null, null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额：', null, 0, 0, 0, 10, 0, 0],
    [null, '其中：本年财政拨款', null, 90, 89.974, 89.974, null, null, null],
    [null, '上年结转资金', null, null, null, null, null, null, null],
    [null, '其他资金', null, null, null, null, null, null, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施', null],
    ['产出指标（50分）', '数量指标', '基建工程委托业务项目数量', '≥50个', 50, 8, 8, null, null],
    [null, '质量指标', '委托业务报告合格率', '≥100百分比', 100, 8, 8, null, null],
    [null, null, '经费支出合规性', '严格执行相关制度规定', '达成预期指标', 8, 8, null, null],
    [null, '时效指标', '提交报告及时性', '在项目计划完成时间内完成', '达成预期指标', 8, 8, null, null],
    [null, '成本指标', '项目总成本', '≤90万元', 90, 8, 8, null, null],
    [null, null, '单项业务成本', '符合相关规定', '达成预期指标', 10, 10, null, null],
    ['效益指标（30分）', '社会效益指标', '对维护基建市场公平的影响程度', '效果明显', '达成预期指标', 10, 10, null, null],
    [null, '生态效益指标', '对控制基建项目成本影响程度', '效果明显', '达成预期指标', 10, 10, null, null],
    [null, '可持续影响指标', '“四项制度”健全和落实的持续性影响', '效果明显', '达成预期指标', 10, 10, null, null],
    [null, '经济效益指标', null, null, null, null, null, null, null],
    ['满意度指标（10分）', '满意度指标', '公众满意度', '≥90%', '95%', 10, 10, null, null],
    ['总分', null, null, null, null, 100, 90, null, null],
  ],
};

/** 安徽天长: template lines left in, targets inside the names. */
export const ANHUI_TIANCHANG: Fixture = {
  document: '天长市水利局2022年度项目支出绩效自评表',
  sheet: '天长',
  merges: [],
  rows: [
    ['项目支出绩效自评表', null, null, null, null, null, null, null],
    ['(2022年度)', null, null, null, null, null, null, null],
    ['项目名称', '水旱灾害防御经费', null, null, null, null, null, null],
    ['主管部门', null, '实施单位', '天长市水利局', null, null, null, null],
    ['项目资金(万元)', null, '年初预算数', '全年预算数(A)', '全年执行数(B)', '分值', '执行率(B/A)', '得分'],
    [null, '年度资金总额:', 880, 880, 880, 10, null, 10],
    [null, '其中:本年财政拨款', 880, 880, 880, '-', null, '-'],
    [null, '上年结转资金', null, null, null, '-', null, '-'],
    ['年度总体目标完成情况', '预期目标', null, null, '实际完成情况', null, null, null],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ['产出指标(50分)', '数量指标', '指标1:完成中型灌区节水改造项目数量', 1, 1, 20, 20, null],
    [null, null, '指标2:', null, null, null, null, null],
    [null, null, '……', null, null, null, null, null],
    [null, '时效指标', '指标1:年度资金支付完成率100%', null, null, 30, 30, null],
    ['效益指标(30分)', '经济效益指标', '指标1:全市安全度汛', null, null, 30, 30, null],
    [null, '生态效益指标', '指标1:/', null, null, '/', '/', null],
    ['满意度指标(10分)', '服务对象满意度指标', '指标1:服务对象满意度', [0.9, '0%'], [1, '0%'], 10, 10, null],
    ['总分', null, null, null, null, 100, 100, null],
  ],
};

/** 河北廊坊 2019: whole points, 86% and 9. */
export const HEBEI: Fixture = {
  document: '廊坊市食品工程学校2019年度项目支出绩效自评表',
  sheet: '河北',
  merges: [],
  rows: [
    ['附件1', null, null, null, null, null, null, null, null],
    ['项 目 支 出 绩 效 自 评 表', null, null, null, null, null, null, null, null],
    ['（2019年度）', null, null, null, null, null, null, null, null],
    ['项目名称', null, '办公宿舍楼、食堂及餐厅暖通改造经费', null, null, null, null, null, null],
    ['主管部门', null, '廊坊市发改委', null, '实施单位', '廊坊市食品工程学校', null, null, null],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', null],
    [null, '年度资金总额', 43.2, 43.2, 37.24, 10, [0.86, '0%'], 9, null],
    [null, '其中：当年财政拨款', 43.2, 43.2, 37.24, null, null, null, null],
    [null, '上年结转资金', null, null, null, null, null, null, null],
    ['年度总体目标', '预期目标', null, null, '实际完成情况', null, null, null, null],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '年度\n指标值', '实际\n完成值', '分值', '得分', '偏差原因分析及改进措施'],
    [null, '产出指标', '数量指标', '指标1工程资金金额', 43.2, 37.24, 20, 17, '已完工，剩余3%尾款未付。'],
    [null, null, '质量指标', '指标1工程完工率', 100, 100, 30, 30, null],
    [null, '效益指标', '经济效益\n指标', '指标1安全率', 100, 100, 30, 30, 0],
    [null, '满意度指标', '服务对象满意度指标', '指标1学生满意度', 100, 100, 10, 10, 0],
    ['总分', null, null, null, null, null, 100, 96, null],
  ],
};

/** 湖北黄石 2022: an outer goal with points, groups without, a total with 分. */
export const HUBEI_HUANGSHI: Fixture = {
  document: '黄石市2022年度系统化全域海绵城市示范城市的申报工作经费项目自评表',
  sheet: '黄石',
  merges: [],
  rows: [
    ['2022年度黄石市系统化全域海绵城市示范城市的申报工作经费项目自评表', null, null, null, null, null, null],
    ['项目名称', '黄石市系统化全域海绵城市示范城市的申报工作经费', null, null, null, null, null],
    ['主管部门', '黄石市住房和城乡建设局', null, null, '项目实施单位', '黄石市住房和城乡建设局', null],
    ['预算执行情况(万元)\n(20分)', null, null, '预算数(A)', '执行数(B)', '执行率(B/A)', '得分\n(20分*执行率)'],
    [null, '年度财政资金总额', null, 200, 195.5, '97.75%', 19.55],
    ['年度绩效目标1(80分)', '一级指标', '二级指标', '三级指标', '年初目标值(A)', '实际完成值(B)', '得分'],
    [null, '产出指标', '数量指标', '完成省级宣传片制作', '完成1部宣传片，2套方案', '完成1部宣传片，2套方案', 20],
    [null, null, '成本指标', '省级宣传片制作费', '200万', '195.5万元', 30],
    [null, '满意度指标', '满意度指标', '群众满意度', '满意', '完成', 30],
    ['总分', '99.55分', null, null, null, null, null],
    ['偏差大或目标未完成原因分析', '无', null, null, null, null, null],
  ],
};

/** A contents list and a budget's goals: neither is a self-evaluation form. */
export const CONTENTS: readonly (readonly FixtureCell[])[] = [
  ['目录'],
  ['第三部分 项目支出绩效自评表 ........ 25'],
  ['三、绩效自评情况汇总表 ........ 26'],
  ['我局组织对8个项目开展绩效自评，自评得分平均95分，自评等级为优。'],
];
export const GOALS: readonly (readonly FixtureCell[])[] = [
  ['项目支出绩效目标表', null, null, null],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥100人'],
];
