import type { Transport } from '../../excel-host/jsdom-office';
import { applyingSuite } from './suite/applying';
import { excelUnderTest } from './suite/excel-under-test';
import { failingSuite } from './suite/failing';
import { keepingSuite } from './suite/keeping';
import { markingSuite } from './suite/marking';
import { readingSuite } from './suite/reading';
import { strictnessSuite } from './suite/strictness';

/** What the adapter must do in Excel, whichever way office.js talks to it. */
export function excelHostSuite(transport: Transport): void {
  const excel = excelUnderTest(transport);
  readingSuite(excel);
  applyingSuite(excel);
  markingSuite(excel);
  failingSuite(excel);
  keepingSuite(excel);
  strictnessSuite(excel);
}
