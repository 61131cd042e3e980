/** What the built pages and the manifest say, changed and checked for one deployment. */

const MICROSOFT = 'https://appsforoffice.microsoft.com';
const OFFICE_SCRIPT = /(<script\b[^>]*\bid="office-js"[^>]*\bsrc=")([^"]*)(")/g;
const POLICY = /(<meta\s+http-equiv="Content-Security-Policy"\s+content=")([^"]*)(")/g;
const SCRIPT_SOURCES = /script-src ([^;]*)/;

/** The one place where a pattern occurs; a page that has changed its shape must stop the packaging, not slip through. */
function onlyMatch(html, pattern, what) {
  const found = [...html.matchAll(pattern)];
  if (found.length !== 1) throw new Error(`页面里应有且只有一处${what}，现有 ${found.length} 处。`);
  return found[0];
}

/** The content security policy of a page. */
export function policyOf(html) {
  return onlyMatch(html, POLICY, '内容安全策略')[2];
}

/**
 * The pane's page with office.js from another address. Its policy lets scripts come from there instead of from Microsoft;
 * where that is the add-in's own origin, 'self' says so already.
 * @param {string} html
 * @param {string} script address of office.js
 * @param {string} folder address of the folder that the page is served from
 */
export function withOfficeScript(html, script, folder) {
  onlyMatch(html, OFFICE_SCRIPT, ' office.js 的引用');
  const sources = SCRIPT_SOURCES.exec(policyOf(html));
  if (!sources?.[1].split(' ').includes(MICROSOFT)) throw new Error('页面的内容安全策略里没有 office.js 的来源。');
  const { origin } = new URL(script);
  const allowed = sources[1].split(' ').flatMap((source) => {
    if (source !== MICROSOFT) return [source];
    return origin === new URL(folder).origin ? [] : [origin];
  });
  return html
    .replace(POLICY, (_, before, policy, after) => before + policy.replace(SCRIPT_SOURCES, () => `script-src ${allowed.join(' ')}`) + after)
    .replace(OFFICE_SCRIPT, (_, before, _address, after) => before + script + after);
}

/**
 * The policy that the web server sends with every file. A page's own policy governs the page only; a worker obeys what comes
 * with its script. It is the pane's policy, with leave to compile the solver's WebAssembly, which workers do and pages may not.
 * @param {string} html the pane's page as it is served
 */
export function serverPolicy(html) {
  return policyOf(html).replace(SCRIPT_SOURCES, (directive) => `${directive} 'wasm-unsafe-eval'`);
}

/** A web server's settings for one deployment: `{NAME}` is replaced by its value, and nothing may be left over. */
export function filledIn(template, values) {
  return template.replace(/\{([A-Z]+)\}/g, (_, name) => {
    if (values[name] === undefined) throw new Error(`没有 ${name} 的值。`);
    return values[name];
  });
}

const LEAST_API = /(<Set Name="ExcelApi" MinVersion=")1\.1(" \/>)/g;
const RIBBON_API = /<bt:Set Name="ExcelApi" MinVersion="([\d.]+)" \/>/g;

/**
 * The manifest for Microsoft's store, which asks that an add-in names the API that it needs: it is then not offered at all where the ribbon
 * would not come. Elsewhere the page opens in an older Excel too and says which versions work.
 */
export function forStore(manifest) {
  onlyMatch(manifest, LEAST_API, '对 ExcelApi 的最低要求');
  const [, needed] = onlyMatch(manifest, RIBBON_API, '功能区对 ExcelApi 的要求');
  return manifest.replace(/\n *<!-- Low on purpose:[^>]*-->/, '').replace(LEAST_API, (_, before, after) => before + needed + after);
}

/** Everything that a manifest's attributes name on the web; namespaces are names, not addresses. */
export function addressesOf(manifest) {
  return [...manifest.matchAll(/\b(?:DefaultValue|Url)="(https?:[^"]*)"/g)].map(([, address]) => address);
}

/**
 * What is wrong with a manifest for a folder; empty where it is right.
 * @param {string} manifest
 * @param {string} folder address of the folder
 * @param {(path: string) => boolean} hasFile whether the folder has a file, by its path within
 */
export function manifestFaults(manifest, folder, hasFile) {
  const addresses = addressesOf(manifest);
  const faults = addresses.length === 0 ? ['清单里没有一个网址。'] : [];
  for (const address of new Set(addresses)) {
    if (!address.startsWith(`${folder}/`)) faults.push(`清单里的网址不在 ${folder} 之下：${address}`);
    else if (!hasFile(address.slice(folder.length + 1))) faults.push(`清单里的网址没有对应的文件：${address}`);
  }
  if (/localhost/i.test(manifest) && !new URL(folder).hostname.includes('localhost')) faults.push('清单里还留有开发用的地址 localhost。');
  return faults;
}
