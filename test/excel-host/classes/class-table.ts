import { classRow, type ClassTable } from '../object-ref';
import type { TestExcel } from '../test-excel';
import * as formats from './format-rows';
import * as looks from './look-rows';
import * as ranges from './range-rows';
import * as styles from './style-rows';
import * as books from './workbook-rows';
import * as xmlParts from './xml-part-rows';

/** Services of office.js itself that answer nothing of interest. */
const service = (...methods: readonly string[]) =>
  classRow<unknown>({ methods: Object.fromEntries(methods.map((name) => [name, () => null])) });

/** Every Excel class that the test host knows, by its name on the wire. What is not here answers NotImplemented. */
export const classTable: ClassTable = {
  Workbook: books.workbook,
  Application: books.application,
  WorkbookProtection: books.workbookProtection,
  NamedItemCollection: books.namedItemCollection,
  NamedItem: books.namedItem,
  CountedCollection: books.countedCollection,
  StyleCollection: styles.styleCollection,
  Style: styles.style,
  StyleFill: styles.styleFill,
  WorksheetCollection: books.worksheetCollection,
  Worksheet: books.worksheet,
  WorksheetProtection: books.worksheetProtection,
  TableCollection: books.tableCollection,
  Table: books.table,
  SettingCollection: books.settingCollection,
  Setting: books.settingRow,
  CustomXmlPartCollection: xmlParts.xmlPartCollection,
  CustomXmlPartScopedCollection: xmlParts.scopedXmlPartCollection,
  CustomXmlPart: xmlParts.xmlPart,
  Range: ranges.range,
  RangeFormat: looks.rangeFormat,
  FormatProtection: looks.formatProtection,
  RangeFont: looks.rangeFont,
  RangeFill: looks.rangeFill,
  RangeBorder: looks.rangeBorder,
  RangeBorderCollection: looks.rangeBorderCollection,
  PageLayout: looks.pageLayout,
  HeaderFooterGroup: looks.headerFooterGroup,
  HeaderFooter: looks.headerFooter,
  WorksheetFreezePanes: looks.freezePanes,
  AutoFilter: looks.autoFilter,
  DataValidation: ranges.dataValidation,
  RangeAreas: ranges.rangeAreas,
  RangeCollection: ranges.rangeCollection,
  ConditionalFormatCollection: formats.conditionalFormatCollection,
  ConditionalFormat: formats.conditionalFormat,
  CustomConditionalFormat: formats.customConditionalFormat,
  ConditionalFormatRule: formats.conditionalFormatRule,
  ConditionalRangeFormat: formats.conditionalRangeFormat,
  ConditionalRangeFill: formats.conditionalRangeFill,
  ConditionalRangeFont: formats.conditionalRangeFont,
  ConditionalRangeBorderCollection: formats.conditionalRangeBorderCollection,
  ConditionalRangeBorder: formats.conditionalRangeBorder,
  'Microsoft.InternalService.AddinInternalService': service('NotifyActionHandlerReady'),
  'Microsoft.AppRuntime.AppRuntimeService': classRow<TestExcel>({
    methods: {
      SetAppRuntimeState: (_, [state], excel) => {
        excel.isPaneShown = state === 'Visible';
        return null;
      },
      GetAppRuntimeState: (_, __, excel) => (excel.isPaneShown ? 'Visible' : 'Background'),
    },
  }),
};
