interface Addresses {
  readonly AddressFault: new (message: string) => Error;
  folderAddress(text: string | undefined): string;
  officeScriptAddress(text: string): string;
}

const ADDRESSES: string = '../../scripts/package/addresses.mjs';
let addresses: Addresses;
beforeAll(async () => {
  addresses = (await import(ADDRESSES)) as Addresses;
});

describe('the address of the folder', () => {
  test.each([
    ['https://office.example.gov.cn', 'https://office.example.gov.cn'],
    ['https://office.example.gov.cn/juesuan', 'https://office.example.gov.cn/juesuan'],
    ['https://office.example.gov.cn:8443/a/b-c_d.e', 'https://office.example.gov.cn:8443/a/b-c_d.e'],
    ['  https://oa/juesuan ', 'https://oa/juesuan'],
    ['HTTPS://OA/Juesuan', 'https://oa/Juesuan'],
    ['https://10.1.2.3/juesuan', 'https://10.1.2.3/juesuan'],
  ])('%s is kept', (typed, address) => {
    expect(addresses.folderAddress(typed)).toBe(address);
  });

  test('Chinese names are written as browsers and manifests write them', () => {
    expect(addresses.folderAddress('https://决算.example.gov.cn/juesuan')).toBe('https://xn--67q243h.example.gov.cn/juesuan');
    expect(addresses.folderAddress('https://oa/决算')).toBe('https://oa/%E5%86%B3%E7%AE%97');
  });

  test.each([
    [undefined, '请用 --base-url'],
    ['', '请用 --base-url'],
    ['决算', '不是完整的网址'],
    ['oa.example.gov.cn/juesuan', '不是完整的网址'],
    ['http://oa/juesuan', '必须以 https:// 开头'],
    ['file:///C:/juesuan', '必须以 https:// 开头'],
    ['https://oa/', '末尾不要写 /：请写成 https://oa。'],
    ['https://oa/juesuan//', '末尾不要写 /：请写成 https://oa/juesuan。'],
    ['https://oa/juesuan?v=1', '不能有 ?'],
    ['https://oa/juesuan?', '不能有 ?'],
    ['https://oa/juesuan#x', '不能有 #'],
    ['https://user:secret@oa/juesuan', '不能带用户名和密码'],
    ['https://oa/a&b', '路径只能用'],
    ['https://oa/a//b', '路径只能用'],
    ["https://oa/a'b", '路径只能用'],
    ['https://oa/juesuan/taskpane.html', '不是某个网页的地址'],
  ])('%s is refused with a sentence', (typed, sentence) => {
    expect(() => addresses.folderAddress(typed)).toThrow(addresses.AddressFault);
    expect(() => addresses.folderAddress(typed)).toThrow(sentence);
  });

  test('a password is never repeated', () => {
    expect(() => addresses.folderAddress('https://user:secret@oa/juesuan')).not.toThrow(/secret/);
  });
});

describe('the address of office.js', () => {
  test.each([
    'https://oa/office/office.js',
    'https://oa:8443/office/1/office.debug.js',
    'https://oa/office/office.js?v=20250101',
    'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  ])('%s is kept', (typed) => {
    expect(addresses.officeScriptAddress(typed)).toBe(typed);
  });

  test.each([
    ['office/office.js', '不是完整的网址'],
    ['http://oa/office/office.js', '必须以 https:// 开头'],
    ['https://oa/office/office.min.js', '文件名必须是 office.js'],
    ['https://oa/office/', '文件名必须是 office.js'],
    ['https://oa/a;b/office.js', '不能使用的字符'],
    ['https://oa/office.js?a&b', '不能使用的字符'],
    ["https://oa/'/office.js", '不能使用的字符'],
  ])('%s is refused with a sentence', (typed, sentence) => {
    expect(() => addresses.officeScriptAddress(typed)).toThrow(sentence);
  });
});
