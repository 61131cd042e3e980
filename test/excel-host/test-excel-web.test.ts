/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html?_host_Info=Excel$Web$16.00$zh-CN$0$$$0"}
 */
import { testExcelSuite } from './test-excel-suite';

describe('the test Excel under office.js, as Excel on the web', () => testExcelSuite('web'));
