/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$0$$$0"}
 */
import { excelHostSuite } from './excel-host-suite';

describe('ExcelHost in Excel on the web', () => excelHostSuite('web'));
