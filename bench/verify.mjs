/** Whether what the check printed is right: a fast run with wrong values is worth nothing. */

/** Every place that an error finding names. */
function placesOf(finding) {
  return [{ sheet: finding.sheet, cell: finding.cell }, ...finding.related, ...finding.suspects];
}

/** What is wrong with the result of one workbook; empty when all is right. */
function faultsOf(result, expectation) {
  if (result.failed) return [result.failed];
  const { summary, forms, findings } = result;
  const faults = [];
  if (forms.length !== expectation.forms) faults.push(`识别出 ${forms.length} 张表，应为 ${expectation.forms} 张`);
  if (summary.identities < expectation.identities) faults.push(`${summary.identities} 条勾稽关系，应不少于 ${expectation.identities} 条`);
  if (summary.equal + summary.rounding + summary.mismatch + summary.notRun !== summary.identities) faults.push('勾稽关系的计数合不拢');
  if (summary.notRun > 0) faults.push(`${summary.notRun} 条勾稽关系未能执行`);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!expectation.mistake && errors.length > 0) faults.push(`误报：${errors[0].message}`);
  if (expectation.clean && summary.warnings > 0) {
    faults.push(`误提醒：${findings.find(({ severity }) => severity === 'warning')?.message}`);
  }
  const { mistake } = expectation;
  if (mistake && !errors.flatMap(placesOf).some(({ sheet, cell }) => sheet === mistake.sheet && cell === mistake.cell)) {
    faults.push(`漏报：${mistake.sheet} ${mistake.cell}`);
  }
  return faults;
}

/** Faults of a whole run, each with its file. */
export function verify(results, expected) {
  const faults = [];
  const seen = new Set();
  for (const result of results) {
    seen.add(result.file);
    const expectation = expected.get(result.file);
    if (!expectation) faults.push(`${result.file}：没有要求检查的文件`);
    else for (const fault of faultsOf(result, expectation)) faults.push(`${result.file}：${fault}`);
  }
  for (const file of expected.keys()) if (!seen.has(file)) faults.push(`${file}：没有结果`);
  return faults;
}
