/** Addresses that an administrator types, and what may be wrong with them. Every fault is a sentence for that administrator. */

/** An address that cannot be used; its message is shown as it is. */
export class AddressFault extends Error {
  name = 'AddressFault';
}

/** Path characters that stay the same in a manifest, in a page and in every web server's configuration. */
const PLAIN_PATH = /^(?:\/[\w.~%-]+)*$/;

/** office.js finds its other files beside itself only under one of these names. */
const OFFICE_JS_NAMES = /\/office(?:\.debug)?\.js$/;

function parsed(text, name, example) {
  let address;
  try {
    address = new URL(text);
  } catch {
    throw new AddressFault(`${name} 不是完整的网址：${text}。请写成 ${example} 这样。`);
  }
  if (address.protocol !== 'https:') {
    throw new AddressFault(`${name} 必须以 https:// 开头：${text}。Excel 只打开 HTTPS 的加载项，内网也要有受信任的证书。`);
  }
  if (address.username !== '' || address.password !== '') throw new AddressFault(`${name} 里不能带用户名和密码。`);
  if (address.hash !== '') throw new AddressFault(`${name} 里不能有 #：${text}。`);
  return address;
}

/**
 * The address of the folder on the web server, as manifest.xml and browsers write it: a Chinese host name in its ASCII form,
 * a Chinese path percent-encoded, without a slash at the end.
 * @param {string | undefined} text what was typed after --base-url
 * @throws {AddressFault} where no folder can have this address
 */
export function folderAddress(text) {
  const example = 'https://服务器名/juesuan';
  if (text === undefined || text.trim() === '') {
    throw new AddressFault(`请用 --base-url 写明网页放在哪个地址，例如：npm run package -- --base-url ${example}`);
  }
  const typed = text.trim();
  const address = parsed(typed, '--base-url', example);
  if (typed.includes('?')) throw new AddressFault(`--base-url 里不能有 ?：${typed}。`);
  if (typed.endsWith('/')) throw new AddressFault(`--base-url 的末尾不要写 /：请写成 ${typed.replace(/\/+$/, '')}。`);
  if (/\.(?:html?|xml|aspx?|php)$/i.test(address.pathname)) {
    throw new AddressFault(`--base-url 要写文件夹的地址，不是某个网页的地址：${typed}。`);
  }
  const path = address.pathname.replace(/^\/$/, '');
  if (!PLAIN_PATH.test(path)) {
    throw new AddressFault(`--base-url 的路径只能用文字、数字和 - _ . ~：${typed}。`);
  }
  return address.origin + path;
}

/**
 * The address of office.js, normalised like the folder's.
 * @param {string} text what was typed after --office-js
 * @throws {AddressFault} where office.js could not work from there
 */
export function officeScriptAddress(text) {
  const address = parsed(text.trim(), '--office-js', 'https://服务器名/office/office.js');
  if (!OFFICE_JS_NAMES.test(address.pathname)) {
    throw new AddressFault(`--office-js 的文件名必须是 office.js：${text}。Office.js 按这个名字找它旁边的其他文件。`);
  }
  // A browser's URL leaves these in a path or a query; in an HTML attribute or a policy they would mean something else.
  if (/["'<>;,&\s]/.test(address.href)) throw new AddressFault(`--office-js 里有不能使用的字符：${text}。`);
  return address.href;
}
