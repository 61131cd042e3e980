/** @jest-environment jsdom */
import { testExcelSuite } from './test-excel-suite';

describe('the test Excel under office.js, as Excel for Windows', () => testExcelSuite('windows'));
