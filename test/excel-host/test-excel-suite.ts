import { connect, settled, type Transport } from './jsdom-office';
import { Book } from './model/book';
import { FLAG } from './protocol';
import { TestExcel } from './test-excel';

function oneSheet(): Book {
  const book = new Book();
  const sheet = book.add('支出决算表');
  sheet.put(0, 0, { value: '合计', formula: null, format: 'General' });
  sheet.put(0, 1, { value: 12.5, formula: null, format: '0.00' });
  sheet.put(1, 1, { value: 7.5, formula: null, format: '0.00' });
  return book;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: { code?: string; message?: string }) => `${error.code}: ${error.message}`,
  );
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem('支出决算表');

/** What office.js must find in the test Excel, whichever way it talks to it. */
export function testExcelSuite(transport: Transport): void {
  test('answers a load, and a run that keeps a range costs one more request than it has syncs', async () => {
    const excel = await connect(new TestExcel(oneSheet()), transport);
    const values = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.load('values,numberFormat');
      await context.sync();
      return [range.values, range.numberFormat];
    });
    expect(values).toEqual([[['合计', 12.5]], [['General', '0.00']]]);
    await settled();
    expect(excel.requestCount).toBe(2);
    expect(excel.referenceCount).toBe(0);
    expect(excel.requests[0]?.bytesIn).toBeGreaterThan(100);
  });

  test('an untracked range costs nothing more', async () => {
    const excel = await connect(new TestExcel(oneSheet()), transport);
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.untrack();
      range.load('values');
      await context.sync();
    });
    await settled();
    expect(excel.requestCount).toBe(1);
  });

  test('a kept range stays usable in later batches', async () => {
    await connect(new TestExcel(oneSheet()), transport);
    const total = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B1:B2');
      range.load('values');
      await context.sync();
      range.values = [[1], [2]];
      await context.sync();
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(total).toEqual([[1], [2]]);
  });

  test('names what it does not have', async () => {
    await connect(new TestExcel(oneSheet()), transport);
    const code = await codeOf(
      Excel.run(async (context) => {
        sheetOf(context).slicers.load('items/name');
        await context.sync();
      }),
    );
    expect(code).toBe('NotImplemented: The test host has no Worksheet.Slicers.');
  });

  test.each([
    ['an unknown sheet', (context: Excel.RequestContext) => context.workbook.worksheets.getItem('没有').load('name'), 'ItemNotFound'],
    [
      'a matrix of the wrong size',
      (context: Excel.RequestContext) => void (sheetOf(context).getRange('A1:B2').values = [[1]]),
      'InvalidArgument',
    ],
    [
      'a second sheet of the same name',
      (context: Excel.RequestContext) => context.workbook.worksheets.add('支出决算表'),
      'ItemAlreadyExists',
    ],
    ['a sheet name with a colon', (context: Excel.RequestContext) => context.workbook.worksheets.add('a:b'), 'InvalidArgument'],
    ['an address that is none', (context: Excel.RequestContext) => sheetOf(context).getRange('1A').load('values'), 'InvalidArgument'],
  ])('refuses %s', async (_, act, code) => {
    await connect(new TestExcel(oneSheet()), transport);
    const got = await codeOf(
      Excel.run(async (context) => {
        act(context);
        await context.sync();
      }),
    );
    expect(got.split(':')[0]).toBe(code);
  });

  test('refuses a locked cell of a protected sheet and takes an unlocked one', async () => {
    const book = oneSheet();
    book.sheet('支出决算表').isProtected = true;
    book.sheet('支出决算表').unlock({ top: 0, left: 1, bottom: 0, right: 1 });
    await connect(new TestExcel(book), transport);
    const type = (address: string) =>
      codeOf(
        Excel.run(async (context) => {
          sheetOf(context).getRange(address).values = [[1]];
          await context.sync();
        }),
      );
    expect(await type('B1')).toBe('no error');
    expect((await type('B2')).split(':')[0]).toBe('AccessDenied');
  });

  test('takes typing as Excel does, and recalculates', async () => {
    const book = oneSheet();
    await connect(new TestExcel(book), transport);
    const held = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('D1:D7');
      range.formulas = [['12'], ["'12"], ['84%'], ['2020年5月'], ['=SUM(B1:B2)*2'], ['=B1/B9'], ['TRUE']];
      range.load('values,formulas');
      sheetOf(context).getRange('B2').values = [[0.5]];
      await context.sync();
      const again = sheetOf(context).getRange('D5');
      again.load('values');
      await context.sync();
      return { values: range.values.flat(), formula: range.formulas[4]?.[0] as string, after: again.values[0]?.[0] as number };
    });
    expect(held.values).toEqual([12, '12', 0.84, 43952, 40, '#DIV/0!', true]);
    expect(held.formula).toBe('=SUM(B1:B2)*2');
    expect(held.after).toBe(26);
  });

  test('splits a block of more than 1500 cells as office.js does', async () => {
    const book = oneSheet();
    const excel = await connect(new TestExcel(book), transport);
    const rows = Array.from({ length: 800 }, (_, row) => [row, row * 2, row * 3]);
    await Excel.run(async (context) => {
      sheetOf(context).getRange('F1:H800').values = rows;
      await context.sync();
    });
    await settled();
    expect(book.sheet('支出决算表').at(799, 7).value).toBe(2397);
    expect(excel.requests[0]?.actions.setProperty).toBeGreaterThan(1);
    expect(excel.requests[0]?.flags).toBe(FLAG.write);
  });

  test.each([
    [5004, 'InvalidOperationInCellEditMode'],
    [5012, 'InvalidOrTimedOutSession'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
  ])('fails with transport error %i when told to', async (number, code) => {
    const excel = await connect(new TestExcel(oneSheet()), transport);
    excel.transportError = number;
    const got = await codeOf(
      Excel.run(async (context) => {
        sheetOf(context).load('name');
        await context.sync();
      }),
    );
    expect(got.split(':')[0]).toBe(code);
  });

  test('tells listeners of edits, its own and the user’s', async () => {
    const excel = await connect(new TestExcel(oneSheet()), transport);
    const heard: string[] = [];
    const handler = await Excel.run(async (context) => {
      const registered = context.workbook.worksheets.onChanged.add((event) => {
        heard.push(`${event.address} ${event.triggerSource}`);
        return Promise.resolve();
      });
      await context.sync();
      return registered;
    });
    excel.userTypes('支出决算表', 1, 1, 9);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['B2 Unknown']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.userTypes('支出决算表', 1, 1, 10);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toHaveLength(1);
  });
}
