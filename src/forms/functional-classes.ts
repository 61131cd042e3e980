/** A functional class (支出功能分类 类): its code and the names that years have given it, the current one first. */
export interface FunctionalClass {
  readonly code: string;
  readonly names: readonly string[];
}

/**
 * The classes in the order in which 总表 list them. Names changed with the yearly 政府收支分类科目: 文化旅游体育与传媒 and 卫生健康
 * since 2019, 资源勘探工业信息 since 2021, 事务 instead of 支出 in the first years; 上海 2024 prints neither 债务还本 nor 债务付息.
 */
export const FUNCTIONAL_CLASSES: readonly FunctionalClass[] = [
  { code: '201', names: ['一般公共服务支出', '一般公共服务'] },
  { code: '202', names: ['外交支出', '外交'] },
  { code: '203', names: ['国防支出', '国防'] },
  { code: '204', names: ['公共安全支出', '公共安全'] },
  { code: '205', names: ['教育支出', '教育'] },
  { code: '206', names: ['科学技术支出', '科学技术'] },
  { code: '207', names: ['文化旅游体育与传媒支出', '文化体育与传媒支出', '文化旅游体育与传媒'] },
  { code: '208', names: ['社会保障和就业支出', '社会保障和就业'] },
  { code: '209', names: ['社会保险基金支出'] },
  { code: '210', names: ['卫生健康支出', '医疗卫生与计划生育支出', '卫生健康', '医疗卫生支出', '医疗卫生'] },
  { code: '211', names: ['节能环保支出', '节能环保', '环境保护支出', '环境保护'] },
  { code: '212', names: ['城乡社区支出', '城乡社区', '城乡社区事务'] },
  { code: '213', names: ['农林水支出', '农林水', '农林水事务'] },
  { code: '214', names: ['交通运输支出', '交通运输'] },
  { code: '215', names: ['资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出', '资源勘探电力信息等事务'] },
  { code: '216', names: ['商业服务业等支出', '商业服务业等', '商业服务业等事务'] },
  { code: '217', names: ['金融支出', '金融'] },
  { code: '219', names: ['援助其他地区支出', '援助其他地区'] },
  { code: '220', names: ['自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等支出', '国土资源气象等事务'] },
  { code: '221', names: ['住房保障支出', '住房保障'] },
  { code: '222', names: ['粮油物资储备支出', '粮油物资储备', '粮油物资储备事务', '粮油物资储备管理事务', '粮油物资管理事务'] },
  { code: '223', names: ['国有资本经营预算支出', '国有资本经营预算', '国有资本经营支出', '国有资本经营预算财政拨款支出'] },
  { code: '224', names: ['灾害防治及应急管理支出', '灾害防治及应急管理'] },
  { code: '227', names: ['预备费'] },
  { code: '229', names: ['其他支出', '其他'] },
  { code: '230', names: ['转移性支出'] },
  { code: '231', names: ['债务还本支出'] },
  { code: '232', names: ['债务付息支出'] },
  { code: '233', names: ['债务发行费用支出'] },
  { code: '234', names: ['抗疫特别国债安排的支出', '抗疫特别国债支出'] },
];
