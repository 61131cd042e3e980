/** @jest-environment jsdom */
import { excelHostSuite } from './excel-host-suite';

describe('ExcelHost in Excel for Windows', () => excelHostSuite('windows'));
