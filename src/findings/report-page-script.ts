/**
 * What a reader's browser does with the page of a report: search, filter, sort, and a unit's page by its address (#u3). Everything is on the
 * page already; without the script it is all shown.
 */
export const PAGE_SCRIPT = `
(function () {
  'use strict';
  var all = function (q, from) { return Array.prototype.slice.call((from || document).querySelectorAll(q)); };
  var by = function (id) { return document.getElementById(id); };
  var rows = all('tr[data-u]').map(function (row) {
    return { row: row, text: row.textContent.toLowerCase(), units: row.dataset.u.split(' '), s: row.dataset.s, o: row.dataset.o };
  });
  var search = by('search'), outcome = by('outcome'), severities = all('input[name=severity]'), said = by('said');
  by('bar').hidden = false;
  function unit() { var m = /^#u(\\d+)$/.exec(location.hash); return m && by('u' + m[1]) ? m[1] : null; }
  function show() {
    var at = unit(), words = search.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
    var wanted = severities.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var shown = 0, listed = 0;
    rows.forEach(function (one) {
      var ok = (at === null || one.units.indexOf(at) >= 0) && words.every(function (word) { return one.text.indexOf(word) >= 0; });
      if (ok && one.s) ok = wanted.indexOf(one.s) >= 0;
      if (ok && one.o && at === null && outcome.value !== '') ok = one.o === outcome.value;
      one.row.hidden = !ok;
      if (ok && one.o) shown++;
      if (ok && one.s) listed++;
    });
    all('[data-view=all]').forEach(function (part) { part.hidden = at !== null; });
    all('section.unit').forEach(function (part) { part.hidden = part.id !== 'u' + at; });
    all('section.list').forEach(function (part) { part.hidden = (at !== null && part.dataset.view === 'all') || !all('tbody tr', part).some(function (row) { return !row.hidden; }); });
    by('back').hidden = by('before').hidden = by('after').hidden = at === null;
    by('for-outcome').hidden = at !== null;
    said.textContent = (at === null ? shown + ' 个单位，' : '') + listed + ' 条须处理';
    document.title = (at === null ? '' : all('h2', by('u' + at))[0].textContent + ' - ') + document.documentElement.dataset.title;
  }
  function go(hash) { location.hash = hash; }
  function neighbour(step) {
    var list = all('#units tbody tr').filter(function (row) { return row.dataset.p === '1'; }).map(function (row) { return row.dataset.u; });
    var at = list.indexOf(unit());
    var next = at < 0 ? list[0] : list[at + step];
    if (next !== undefined) go('u' + next);
  }
  var left = null;
  window.addEventListener('hashchange', function () {
    show();
    var at = unit();
    if (at !== null) { left = at; all('h2', by('u' + at))[0].focus(); window.scrollTo(0, 0); }
    else { var link = left === null ? null : document.querySelector('a[href="#u' + left + '"]'); if (link) link.focus(); }
  });
  by('back').addEventListener('click', function () { go('all'); });
  by('before').addEventListener('click', function () { neighbour(-1); });
  by('after').addEventListener('click', function () { neighbour(1); });
  by('paper').addEventListener('click', function () { window.print(); });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape' && unit() !== null) go('all'); });
  search.addEventListener('input', show);
  outcome.addEventListener('change', show);
  severities.forEach(function (box) { box.addEventListener('change', show); });
  all('th[data-k]').forEach(function (head) {
    var button = document.createElement('button');
    button.type = 'button';
    while (head.firstChild) button.appendChild(head.firstChild);
    head.appendChild(button);
    button.addEventListener('click', function () {
      var up = head.getAttribute('aria-sort') !== 'ascending', at = head.cellIndex, isNumber = head.dataset.k === 'n';
      all('th', head.parentNode).forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
      var body = head.closest('table').tBodies[0];
      var keyed = all('tr', body).map(function (row) {
        var cell = row.cells[at];
        var text = cell.dataset.v === undefined ? cell.textContent : cell.dataset.v;
        return { row: row, key: isNumber ? (text === '' ? -Infinity : Number(text.replace(/,/g, ''))) : text };
      });
      keyed.sort(function (a, b) {
        var order = isNumber ? a.key - b.key || 0 : a.key.localeCompare(b.key, 'zh', { numeric: true });
        return up ? order : -order;
      });
      keyed.forEach(function (one) { body.appendChild(one.row); });
    });
  });
  show();
})();
`.trim();
