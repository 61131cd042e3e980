/*
 * Runs before everything else, in plain ES5: the web view of Excel 2016 and 2019 (Trident) understands no more. It notes
 * what becomes of office.js, and where the browser is too old for the pane it says which versions work.
 */
(function () {
  'use strict';

  var page = document.documentElement;

  function note(state) {
    page.setAttribute('data-office', state);
    var event = document.createEvent('Event');
    event.initEvent('juesuan-office', false, false);
    document.dispatchEvent(event);
  }

  function watch(type, state) {
    document.addEventListener(
      type,
      function (event) {
        if (event.target && event.target.id === 'office-js') note(state);
      },
      true
    );
  }

  watch('load', 'loaded');
  watch('error', 'missing');

  function isModern() {
    return 'noModule' in document.createElement('script') && typeof BigInt === 'function' && typeof ResizeObserver === 'function';
  }

  function element(name, text) {
    var made = document.createElement(name);
    made.appendChild(document.createTextNode(text));
    return made;
  }

  function showNotice() {
    var place = document.getElementById('pane');
    if (!place) return;
    while (place.firstChild) place.removeChild(place.firstChild);
    var notice = document.createElement('div');
    notice.className = 'notice';
    notice.appendChild(element('h1', '这个版本的 Excel 不能显示决算助手的面板'));
    notice.appendChild(element('p', '能用的版本：Excel 2021、Excel 2024、Microsoft 365（Windows 或 Mac），以及网页版 Excel。'));
    notice.appendChild(element('p', '不换 Excel，还有两种办法：'));
    var ways = document.createElement('ol');
    var first = document.createElement('li');
    first.appendChild(
      document.createTextNode('网页版：用 Edge 或 Chrome 浏览器打开下面的地址，把 .xlsx 文件拖进去即可校验，文件只在本机处理，不会上传。')
    );
    var address = document.createElement('p');
    var link = element('a', String(window.location.href).replace(/[^/]*$/, 'index.html'));
    link.href = 'index.html';
    link.target = '_blank';
    address.appendChild(link);
    first.appendChild(address);
    ways.appendChild(first);
    ways.appendChild(element('li', '命令行：请信息技术人员运行 juesuan check 文件名.xlsx，结果与面板相同，可一次校验许多文件。'));
    notice.appendChild(ways);
    place.appendChild(notice);
  }

  if (isModern()) return;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', showNotice);
  else showNotice();
})();
