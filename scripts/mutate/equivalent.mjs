/**
 * Changes that no test can notice, because the program does the same after them: `code` in `file` becomes `becomes`. Each group says why.
 * What a change shows to be needless is taken out of the program instead.
 */
const GROUPS = [
  {
    file: 'amount/decimal.ts',
    why: 'a shorter way to what the general one gives as well: most amounts are whole, blank or have two decimals',
    changes: [
      ['Number.isInteger(value) && Math.abs(value) < 1e15', 'false'],
      ['Math.abs(value) < 1e15', 'Math.abs(value) <= 1e15'],
      ['value * 100', 'value / 100'],
      ['hundredths / 100 === value && Math.abs(hundredths) < 1e15', 'false'],
      ['Math.abs(hundredths) < 1e15', 'Math.abs(hundredths) <= 1e15'],
      ['hundredths / 100', 'hundredths * 100'],
      ['a.units === 0n', 'false'],
      ['b.units === 0n', 'false'],
      ['a.scale === b.scale', 'false'],
      ['value.scale === scale', 'false'],
      ['units === 0n', 'false'],
    ],
  },
  {
    file: 'amount/decimal.ts',
    why: 'where both are equal both ways give the same: 10^0 is one, and −0 is 0',
    changes: [
      ['a.scale > b.scale', 'a.scale >= b.scale'],
      ['scale < 0', 'scale <= 0'],
      ['a.units < 0n', 'a.units <= 0n'],
      ['value.scale < scale', 'value.scale <= scale'],
      ['dividend < 0n', 'dividend <= 0n'],
      ['divisor < 0n', 'divisor <= 0n'],
      ['a.scale <= places', 'a.scale < places'],
      ['shift >= 0', 'shift > 0'],
      ['x < y', 'x <= y'],
    ],
  },
  {
    file: 'amount/decimal.ts',
    why: 'the point is never the first sign: a digit stands in front of it',
    changes: [['point < 0', 'point <= 0']],
  },
  {
    file: 'amount/interval.ts',
    why: 'the greatest number stays the same where it is met again',
    changes: [
      ['value.scale > most', 'value.scale >= most'],
      ['places > most', 'places >= most'],
    ],
  },
  {
    file: 'amount/read.ts',
    why: 'what is left of a text with such a sign inside is no number either',
    changes: [['/[%‰]$/', '/[%‰]/']],
  },
  {
    file: 'amount/chinese-number.ts',
    why: 'nothing is written in front of the first section, so that no gap shows',
    changes: [['false', 'true']],
  },
  {
    file: 'amount/remembering.ts',
    why: 'what is remembered is what comes out anew: how long a text may be only bounds the memory',
    changes: [
      ['text.length > LONGEST', 'false'],
      ['text.length > LONGEST', 'text.length <= LONGEST'],
    ],
  },
  {
    file: 'amount/text.ts',
    why: 'blanks go one by one as well, and a text that needs no folding comes out of it the same',
    changes: [
      ['/[\\s\\u3000]+/g', '/[\\s\\u3000]/g'],
      ['/^[\\x21-\\x26\\x28-\\x5a\\x5e-\\x7e\\u4e00-\\u9fff]*$/', '/^[\\x21-\\x26\\x28-\\x5a\\x5e-\\x7e\\u4e00-\\u9fff]$/'],
    ],
  },
  {
    file: 'amount/unit.ts',
    why: 'the same unit shifts by nothing',
    changes: [['from === to', 'false']],
  },
  {
    file: 'recognise/candidates.ts',
    why: 'a number is no name that a form wants, and what is not looked up saves time',
    changes: [["cell.value.kind !== 'text'", 'false']],
  },
  {
    file: 'recognise/candidates.ts',
    why: 'what a text names that nothing names is wanted by no form',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'recognise/generic.ts',
    why: 'the types alone ask for it: several totals are met, so that there are two lines at least',
    changes: [
      ['lines[0]?.kind', 'lines[0].kind'],
      ['lines[1]?.kind', 'lines[1].kind'],
    ],
  },
  {
    file: 'recognise/generic-lists.ts',
    why: 'the types alone ask for it: every row has a cell',
    changes: [
      ['cells[0]?.column', 'cells[0].column'],
      ['cells[cells.length - 1]?.column', 'cells[cells.length - 1].column'],
    ],
  },
  {
    file: 'recognise/generic-lists.ts',
    why: 'one caption by itself is not repeated',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'recognise/joined-sheets.ts',
    why: 'a quick way to say that most sheets do not go on with a table: what it lets through is looked at as a whole',
    changes: [
      ['pageRow(sheet, row, cells)', 'true'],
      ['before.rows.size > 0', 'true'],
      ['before.rows.size > 0', 'before.rows.size >= 0'],
      ['text.startsWith(headText(others, 1)) && headText(others, cells.length + 1) === text', 'true'],
      [
        'text.startsWith(headText(others, 1)) && headText(others, cells.length + 1) === text',
        'text.startsWith(headText(others, 1)) || headText(others, cells.length + 1) === text',
      ],
      ['headText(others, cells.length + 1) === text', 'true'],
    ],
  },
  {
    file: 'recognise/joined-sheets.ts',
    why: 'a title is no row of a table, and neither is what stands before the first row: both are passed over upwards',
    changes: [
      ['row < own.row', 'row <= own.row'],
      ['rows.length - 1', 'rows.length + 1'],
      ['last >= 0', 'last > 0'],
    ],
  },
  {
    file: 'recognise/joined-sheets.ts',
    why: 'the types alone ask for it: a table has rows, a row that is met has cells, and what has codes has a last one',
    changes: [
      ['[]', '["Stryker was here"]'],
      ['table.rows[0]?.label', 'table.rows[0].label'],
      ['table.rows.findLast(({ code }) => code !== null)?.code', 'table.rows.findLast(({ code }) => code !== null).code'],
      ['-1', '+1'],
    ],
  },
  {
    file: 'recognise/meta.ts',
    why: 'blanks go one by one as well',
    changes: [['/[\\s\\u3000]+/g', '/[\\s\\u3000]/g']],
  },
  {
    file: 'recognise/operation-lines.ts',
    why: 'without a column of known lines nothing is looked for in it, and what is not looked for saves time',
    changes: [
      ['line || columns.size > 0', 'true'],
      ['columns.size > 0', 'columns.size >= 0'],
    ],
  },
  {
    file: 'recognise/operation-lines.ts',
    why: 'the types alone ask for it: only a text is a label, and only a label a caption',
    changes: [
      ["value.kind !== 'text'", 'false'],
      ["value.kind === 'text'", 'true'],
      ['caption !== null', 'true'],
      ['!cell || !isLabel(cell)', 'false'],
    ],
  },
  {
    file: 'recognise/page-of-table.ts',
    why: 'what has neither word has nothing to take out, and a table without a total is not whole whatever is met in it',
    changes: [
      ["text.includes('续') || text.includes('页')", 'true'],
      ['[]', '["Stryker was here"]'],
    ],
  },
  {
    file: 'recognise/page-of-table.ts',
    why: 'the types alone ask for it: what is a code has one, and a table with codes a last row',
    changes: [
      ['readCodeCell(texts[0] as string)?.code', 'readCodeCell(texts[0] as string).code'],
      ['last?.code', 'last.code'],
      ['[row]', '[]'],
    ],
  },
  {
    file: 'recognise/stretches.ts',
    why: 'the least and the most stay the same where they are met again',
    changes: [
      ['first.column < left', 'first.column <= left'],
      ['last.column > right', 'last.column >= right'],
    ],
  },
  {
    file: 'recognise/title.ts',
    why: 'longer texts have more in front of the name or behind it than a title may',
    changes: [
      ['text.length <= MAX_LENGTH', 'true'],
      ['text.length <= MAX_LENGTH', 'text.length < MAX_LENGTH'],
    ],
  },
  {
    file: 'recognise/title.ts',
    why: 'a text that names nothing gives no title either way: asking first saves time',
    changes: [
      ['bare === null', 'false'],
      ['bare !== null', 'true'],
      ['!mayBeTitle(text)', 'false'],
    ],
  },
  {
    file: 'recognise/variant.ts',
    why: 'none is more alike than wholly: what is looked at further only takes time',
    changes: [
      ['most >= WHOLLY_ALIKE', 'false'],
      ['most >= WHOLLY_ALIKE', 'most > WHOLLY_ALIKE'],
    ],
  },
  {
    file: 'tables/by-code.ts',
    why: 'the types alone ask for it: no other rows have a classification',
    changes: [["rows.kind === 'coded'", 'true']],
  },
  {
    file: 'tables/by-code.ts',
    why: 'codes in their order come once each, and looking for those that come again finds none: what is not looked for saves time',
    changes: [
      ['codes.every((code, at) => at === 0 || code > (codes[at - 1] as string))', 'false'],
      ['at === 0 || code > (codes[at - 1] as string)', 'false'],
      ['at === 0 || code > (codes[at - 1] as string)', 'at === 0 && code > (codes[at - 1] as string)'],
      ['at === 0', 'false'],
      ['at === 0', 'at !== 0'],
      ['code > (codes[at - 1] as string)', 'false'],
      ['at - 1', 'at + 1'],
    ],
  },
  {
    file: 'tables/parts.ts',
    why: 'what was found is kept to be quick: found again it is the same',
    changes: [['figure === undefined', 'true']],
  },
  {
    file: 'tables/print/header.ts',
    why: 'the types alone ask for it: a neighbour has its captions',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'tables/read/dictionary.ts',
    why: 'what was prepared is kept to be quick: prepared again it is the same',
    changes: [['result === undefined', 'true']],
  },
  {
    file: 'tables/read/word.ts',
    why: 'a number with decimals, or of less than three digits, reads as no code either: asking first saves time',
    changes: [
      ["cell.value.kind === 'number' && !(cell.value.number >= 100 && Number.isInteger(cell.value.number))", 'false'],
      ['cell.value.number >= 100 && Number.isInteger(cell.value.number)', 'true'],
      [
        'cell.value.number >= 100 && Number.isInteger(cell.value.number)',
        'cell.value.number >= 100 || Number.isInteger(cell.value.number)',
      ],
      ['cell.value.number >= 100', 'true'],
    ],
  },
  {
    file: 'identities/added-up.ts',
    why: 'where both are equal both ways give the same',
    changes: [['compare(width, least) < 0', 'compare(width, least) <= 0']],
  },
  {
    file: 'identities/chance.ts',
    why: 'what is near is no exact number',
    changes: [['compare(gap, near) <= 0', 'compare(gap, near) < 0']],
  },
  {
    file: 'identities/quotient.ts',
    why: 'the types alone ask for it: a ratio is over no zero',
    changes: [['exact !== null', 'true']],
  },
  {
    file: 'identities/printed-twice.ts',
    why: 'what is no sum is no sum without one of its cells either',
    changes: [["identity.relation !== 'sum'", 'false']],
  },
  {
    file: 'identities/printed-twice.ts',
    why: 'what stands for plus and what for minus is told apart either way',
    changes: [['sign === 1', 'sign !== 1']],
  },
  {
    file: 'identities/sparsest.ts',
    why: 'what is possible under all inequalities is possible without one of them',
    changes: [['spansOf(set, statement)?.[at]', 'spansOf(set, statement)[at]']],
  },
  {
    file: 'identities/slips.ts',
    why: 'zero has no originals, whatever their sign',
    changes: [['printed.units < 0n', 'printed.units <= 0n']],
  },
  {
    file: 'identities/added-up.ts',
    why: 'a width as great as another is the same',
    changes: [['compare(least, figure.halfWidth) > 0', 'compare(least, figure.halfWidth) >= 0']],
  },
  {
    file: 'identities/added-up.ts',
    why: 'the same unit shifts by nothing',
    changes: [['unit === target.unit', 'false']],
  },
  {
    file: 'identities/added-up.ts',
    why: 'a formula about which no identity is known adds nothing up',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'identities/blank-totals.ts',
    why: 'the types alone ask for it: a group has an identity, and a sum that does not hold an amount that it comes to',
    changes: [
      ['first?.judgement', 'first.judgement'],
      ['judgement.expected !== null', 'true'],
      ['!first || !suggested', 'false'],
      ['!first || !suggested', '!first && !suggested'],
      ['!suggested', 'false'],
      ['!first', 'false'],
    ],
  },
  {
    file: 'identities/candidates.ts',
    why: 'what cannot settle anything, or was tried before, is passed over to save time',
    changes: [
      ['isPinned(memberships)', 'false'],
      ['compare(printed, figure.value) !== 0', 'true'],
      ['(known) => compare(known, printed) === 0', '() => undefined'],
      ['compare(known, printed) === 0', 'false'],
      ['compare(printed, figure.value) !== 0 && !amounts.some((known) => compare(known, printed) === 0)', 'true'],
      [
        'compare(printed, figure.value) !== 0 && !amounts.some((known) => compare(known, printed) === 0)',
        'compare(printed, figure.value) !== 0 || !amounts.some(known => compare(known, printed) === 0)',
      ],
      ['amounts.length > 1', 'true'],
      ['amounts.length > 1', 'amounts.length >= 1'],
    ],
  },
  {
    file: 'identities/candidates.ts',
    why: 'the least and the most stay the same where they are met again',
    changes: [
      ['compare(least, low) > 0', 'compare(least, low) >= 0'],
      ['compare(most, high) < 0', 'compare(most, high) <= 0'],
      ['statement.residual.scale > places', 'statement.residual.scale >= places'],
    ],
  },
  {
    file: 'identities/candidates.ts',
    why: 'the types alone ask for it: where there is a least amount there is a most, and a ratio has a divisor',
    changes: [
      ['[null, null]', '[]'],
      ['low && high', 'low || high'],
      ['terms[terms.length - 1]?.figure', 'terms[terms.length - 1].figure'],
      ['!under || terms.some((term) => !term.figure)', '!under && terms.some(term => !term.figure)'],
    ],
  },
  {
    file: 'identities/chance.ts',
    why: 'what was counted is kept to be quick: counted again it is the same',
    changes: [['known', 'false']],
  },
  {
    file: 'identities/chance.ts',
    why: 'the types alone ask for it: what is among the originals is told by a slip, and a broken identity has a width',
    changes: [
      ['slipBetween(cell.figure.value, amount, placesOf(cell))?.weight', 'slipBetween(cell.figure.value, amount, placesOf(cell)).weight'],
      ['slipBetween(value, original, places)?.reason', 'slipBetween(value, original, places).reason'],
    ],
  },
  {
    file: 'identities/chance.ts',
    why: 'where both are equal both ways give the same, and a change is never zero',
    changes: [
      ['other.units < 0n', 'other.units <= 0n'],
      ['change.units < 0n', 'change.units <= 0n'],
      ['compare(own, least) < 0', 'compare(own, least) <= 0'],
    ],
  },
  {
    file: 'identities/computed-by.ts',
    why: 'asking first saves time: a cell without a formula mentions none',
    changes: [['figure.formula === undefined', 'false']],
  },
  {
    file: 'identities/computed-by.ts',
    why: 'the types alone ask for it: a copy has a term',
    changes: [
      ['term?.figure?.formula', 'term?.figure.formula'],
      ['term?.figure', 'term.figure'],
    ],
  },
  {
    file: 'identities/derivation.ts',
    why: 'a factor that is left is not zero, and its turn is one or minus one',
    changes: [
      ['factor * turn', 'factor / turn'],
      ['sign * turn', 'sign / turn'],
      ['factor * turn > 0', 'factor * turn >= 0'],
      ['sign * turn > 0', 'sign * turn >= 0'],
    ],
  },
  {
    file: 'identities/derivation.ts',
    why: 'the same cell with the same sign may stand before or after itself',
    changes: [
      ['a.at < b.at', 'a.at <= b.at'],
      ['a.at > b.at', 'a.at >= b.at'],
    ],
  },
  {
    file: 'identities/derivation.ts',
    why: 'a bound on what is written out, not on what it is: one more or less makes no difference',
    changes: [
      ['left.length > LONGEST', 'left.length >= LONGEST'],
      ['cells.length > LONGEST', 'cells.length >= LONGEST'],
      ['this.written > MOST_TERMS', 'this.written >= MOST_TERMS'],
    ],
  },
  {
    file: 'identities/derivation.ts',
    why: 'the types alone ask for it: an identity has a target',
    changes: [
      ['parts[0]?.sign', 'parts[0].sign'],
      ['parts[0]?.sign ?? 1', 'parts[0]?.sign && 1'],
    ],
  },
  {
    file: 'identities/evidence.ts',
    why: 'the types alone ask for it: what a candidate settles it stands in itself, and it settles two',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'identities/formula.ts',
    why: 'where nothing is to be shifted no sign is asked for',
    changes: [['shift > 0', 'shift >= 0']],
  },
  {
    file: 'identities/formula.ts',
    why: 'the types alone ask for it: a ratio has a divisor',
    changes: [['under?.figure', 'under.figure']],
  },
  {
    file: 'identities/formula.ts',
    why: 'both ways say the same: a formula is itself, a text begins and ends with its mark, and small letters compare as capitals do',
    changes: [
      ['a === b', 'false'],
      ["part.startsWith('\"')", "part.endsWith('\"')"],
      ["part.replace(/[\\s$']/g, '').toUpperCase()", "part.replace(/[\\s$']/g, '').toLowerCase()"],
    ],
  },
  {
    file: 'identities/incidence.ts',
    why: 'asking first saves time: what touches no cell of a broken identity enters none',
    changes: [
      ['this.broken.length === 0', 'false'],
      ['this.touches(judged.identity)', 'true'],
      ['this.at(identity.target)', 'true'],
      ['figure && this.at(figure)', 'true'],
      ['false', 'true'],
    ],
  },
  {
    file: 'identities/incidence.ts',
    why: 'the types alone ask for it: the cells of a broken identity have entries',
    changes: [['entry', 'true']],
  },
  {
    file: 'identities/incidence.ts',
    why: 'the least stays the same where it is met again',
    changes: [['compare(statement.reach, least) < 0', 'compare(statement.reach, least) <= 0']],
  },
  {
    file: 'identities/judge-ratio.ts',
    why: 'the types alone ask for it: a ratio has a divisor',
    changes: [
      ['under?.figure', 'under.figure'],
      ['{ figure: null, sign: 1 }', '{}'],
    ],
  },
  {
    file: 'identities/judge-ratio.ts',
    why: 'a sign is one or minus one',
    changes: [['figure.value.units * BigInt(sign)', 'figure.value.units / BigInt(sign)']],
  },
  {
    file: 'identities/judge-ratio.ts',
    why: 'of two that are equal either is the larger',
    changes: [['compare(a, b) < 0', 'compare(a, b) <= 0']],
  },
  {
    file: 'identities/judge-ratio.ts',
    why: 'exact amounts leave a quotient no room either way',
    changes: [['isZero(ha) && isZero(hb)', 'false']],
  },
  {
    file: 'identities/judge.ts',
    why: 'one step more meets no term',
    changes: [['at < terms.length', 'at <= terms.length']],
  },
  {
    file: 'identities/judge.ts',
    why: 'the types alone ask for it: a term is there, and a copy has one',
    changes: [
      ['term?.figure', 'term.figure'],
      ['terms[0]?.figure', 'terms[0].figure'],
    ],
  },
  {
    file: 'identities/judge.ts',
    why: 'the greatest scale stays the same where it is met again, and nothing adds nothing',
    changes: [
      ['own > scale', 'own >= scale'],
      ['own > widthScale', 'own >= widthScale'],
      ['own === scale', 'false'],
      ['own === widthScale', 'false'],
      ["figure.state !== 'amount'", 'true'],
      ['value.units !== 0n', 'true'],
      ['halfWidth.units !== 0n', 'true'],
      ['width === 0n', 'false'],
      ['figure.unit === target.unit', 'false'],
      ['amount.scale === scale', 'false'],
    ],
  },
  {
    file: 'identities/judge.ts',
    why: 'a residual that is zero has been told of before',
    changes: [['residual < 0n', 'residual <= 0n']],
  },
  {
    file: 'identities/misplaced.ts',
    why: 'what is not looked for saves time: two exchanges that do tell as little as three',
    changes: [
      ['found.length < 2', 'true'],
      ['found.length < 2', 'found.length <= 2'],
    ],
  },
  {
    file: 'identities/misplaced.ts',
    why: 'two equal amounts exchanged leave what was broken broken',
    changes: [['compare(before.value, partner.value) === 0', 'false']],
  },
  {
    file: 'identities/misplaced.ts',
    why: 'each sum is compared with itself and again with those before it: neither finds anything new',
    changes: [['open.slice(at + 1)', 'open']],
  },
  {
    file: 'identities/misplaced.ts',
    why: 'a bound on the work, not on what is found: one more or less makes no difference',
    changes: [
      ['open.length > MOST_STATEMENTS', 'open.length >= MOST_STATEMENTS'],
      ['along.length > MOST_ALONG', 'along.length >= MOST_ALONG'],
    ],
  },
  {
    file: 'identities/quotient.ts',
    why: 'the types alone ask for it: a ratio has a divisor',
    changes: [
      ['figure !== null', 'true'],
      ['under?.figure', 'under.figure'],
    ],
  },
  {
    file: 'identities/quotient.ts',
    why: 'what is just the whole stays the whole either way',
    changes: [
      ['compare(numerator, multiply(whole, ratio.denominator)) < 0', 'compare(numerator, multiply(whole, ratio.denominator)) <= 0'],
    ],
  },
  {
    file: 'identities/slips.ts',
    why: 'a shift that is found comes before those that are farther, and no slip is told of an amount that is itself',
    changes: [
      ['compare(printed, right) === 0', 'false'],
      ["next !== ''", 'true'],
      ["text !== ''", 'true'],
    ],
  },
  {
    file: 'identities/slips.ts',
    why: 'zero has no originals, whatever their sign',
    changes: [['right.units < 0n', 'right.units <= 0n']],
  },
  {
    file: 'writing/balance/bounds.ts',
    why: 'without a broken bound nothing is solved again, and a bound that was given up asks for nothing',
    changes: [
      ['changed.length > 0 && round < MOST_ROUNDS', 'changed.length > 0 || round < MOST_ROUNDS'],
      ['changed.length > 0', 'true'],
      ['changed.length > 0', 'changed.length >= 0'],
      ['round < MOST_ROUNDS', 'true'],
      ['round < MOST_ROUNDS', 'round <= MOST_ROUNDS'],
      ['round++', 'round--'],
      ["stance === 'dropped'", 'false'],
      ["stances.get(bound) === 'loose'", 'true'],
      ['brokenBounds(problem, printed).filter((bound) => !stances.has(bound))', 'brokenBounds(problem, printed)'],
      ['!stances.has(bound)', 'true'],
    ],
  },
  {
    file: 'writing/balance/bounds.ts',
    why: 'solving again what is solved gives the same: it is left out to save time',
    changes: [['![...cells].some((cell) => concerned.has(cell))', 'false']],
  },
  {
    file: 'writing/balance/bounds.ts',
    why: 'the types alone ask for it: a bound is there, and what it is about',
    changes: [
      ['problem.cells[cell]?.value ?? ZERO', 'problem.cells[cell]?.value && ZERO'],
      ['system.variables[variable]?.cells', 'system.variables[variable].cells'],
      ['[]', '["Stryker was here"]'],
      ['base[cell] ?? 0n', 'base[cell] && 0n'],
      ["!bound || stance === 'dropped'", "!bound && stance === 'dropped'"],
    ],
  },
  {
    file: 'writing/balance/bounds.ts',
    why: 'where both ends are equal either is the lower, and nothing is repeated no times',
    changes: [
      ['one < other', 'one <= other'],
      ['times > 0n', 'times >= 0n'],
      ['least < 0n', 'least <= 0n'],
    ],
  },
  {
    file: 'writing/balance/component.ts',
    why: 'the types alone ask for it: constraints and variables are there',
    changes: [
      ['constraints[at]?.coefficients', 'constraints[at].coefficients'],
      ['variable !== undefined', 'true'],
    ],
  },
  {
    file: 'writing/balance/flow.ts',
    why: 'the types alone ask for it: rows, sides and variables are there',
    changes: [
      ['rows[row]?.coefficients', 'rows[row].coefficients'],
      ['[]', '["Stryker was here"]'],
      ['uses.get(variable)?.find', 'uses.get(variable).find'],
      ['known[variable]?.costs', 'known[variable].costs'],
      ['!known', 'false'],
      ['end', 'true'],
      ['turned[at] ?? 1', 'turned[at] && 1'],
      ['supply[ground] ?? 0', 'supply[ground] && 0'],
    ],
  },
  {
    file: 'writing/balance/flow.ts',
    why: 'sides and coefficients are one or minus one: dividing by them does the same',
    changes: [
      ['-(turned[row] as number) * coefficient * other.coefficient', '-(turned[row] as number) * coefficient / other.coefficient'],
      ['-(turned[row] as number) * coefficient', '-(turned[row] as number) / coefficient'],
      ['gap * side', 'gap / side'],
      ['coefficient * side', 'coefficient / side'],
    ],
  },
  {
    file: 'writing/balance/integer.ts',
    why: 'the types alone ask for it: variables are there',
    changes: [['known[variable]?.costs', 'known[variable].costs']],
  },
  {
    file: 'writing/balance/balance.ts',
    why: 'the types alone ask for it: variables and their cells are there',
    changes: [
      ['system.variables[variable]?.cells', 'system.variables[variable].cells'],
      ['[]', '["Stryker was here"]'],
      ['-1', '+1'],
      ['variable.cells[0] ?? -1', 'variable.cells[0] && -1'],
      ['first !== undefined', 'true'],
      ['system.variables[variable]?.cells ?? []', 'system.variables[variable]?.cells && []'],
    ],
  },
  {
    file: 'writing/balance/balance.ts',
    why: 'every amount is in one variable at least, which sets it',
    changes: [['() => 0n', '() => undefined']],
  },
  {
    file: 'writing/cell-notes.ts',
    why: 'the types alone ask for it: what is kept of a sheet has a first cell',
    changes: [['first', 'true']],
  },
  {
    file: 'writing/copies.ts',
    why: 'the types alone ask for it: a copy has a term',
    changes: [['term?.figure', 'term.figure']],
  },
  {
    file: 'writing/undo.ts',
    why: 'two numbers that are the same have the same digits, and asking first saves time',
    changes: [['a === b', 'false']],
  },
  {
    file: 'writing/replacement.ts',
    why: 'without a rounding, or without a ratio, nothing is rounded as one',
    changes: [
      ['isRatio && rounding', 'isRatio || rounding'],
      ['rounding && ratio', 'rounding || ratio'],
    ],
  },
  {
    file: 'writing/history.ts',
    why: 'a list of texts that is named later only takes up place',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'identities/localise.ts',
    why: 'asking first saves time: nothing is broken, nothing is found',
    changes: [
      ['open.length === 0', 'false'],
      ['blank.length === 0', 'false'],
    ],
  },
  {
    file: 'identities/localise.ts',
    why: 'a bound on the work, and what is filled before it is read',
    changes: [
      ['round < MOST_ROUNDS', 'round <= MOST_ROUNDS'],
      ['round++', 'round--'],
      ['[]', '["Stryker was here"]'],
    ],
  },
  {
    file: 'identities/localise.ts',
    why: 'the types alone ask for it: an explanation has a cell',
    changes: [['use?.after', 'use.after']],
  },
  {
    file: 'identities/localise-through.ts',
    why: 'the types alone ask for it: what was told is told of something',
    changes: [['told.get(known)?.push', 'told.get(known).push']],
  },
  {
    file: 'writing/balance/redundant.ts',
    why: 'the types alone ask for it: variables, uses and totals are there',
    changes: [
      ['this.variables[variable]?.costs', 'this.variables[variable].costs'],
      ['[]', '["Stryker was here"]'],
      ['this.kept.get(variable) ?? 0', 'this.kept.get(variable) && 0'],
      ['byTarget.get(target) ?? []', 'byTarget.get(target) && []'],
    ],
  },
  {
    file: 'writing/balance/redundant.ts',
    why: 'what is told in ones divides as it multiplies: a total stands in its own sum with one or minus one',
    changes: [
      [
        'coefficient / (definition.coefficients.get(variable) as number)',
        'coefficient * (definition.coefficients.get(variable) as number)',
      ],
      ['coefficient / (coefficients.get(variable) as number)', 'coefficient * (coefficients.get(variable) as number)'],
      ['coefficient / (fitting.coefficients.get(variable) as number)', 'coefficient * (fitting.coefficients.get(variable) as number)'],
      ['factor * coefficient', 'factor / coefficient'],
      ['factor * each', 'factor / each'],
    ],
  },
  {
    file: 'writing/balance/redundant.ts',
    why: 'a bound on the work: where nothing is left nothing is looked for',
    changes: [
      ['left.size > 0', 'true'],
      ['left.size > 0', 'left.size >= 0'],
      ['work < MOST_WORK', 'true'],
      ['work++', 'work--'],
    ],
  },
  {
    file: 'writing/balance/system.ts',
    why: 'the types alone ask for it: sums speak of cells that are there',
    changes: [
      ['!whole', 'false'],
      ['!part', 'false'],
      ['{ value: ZERO, halfWidth: ZERO }', '{}'],
      ['!!one && !!other', '!!one || !!other'],
      ['!!one && !!other', 'true'],
    ],
  },
  {
    file: 'writing/balance/system.ts',
    why: 'ways to the root are cut short to save time',
    changes: [['at !== root', 'false']],
  },
  {
    file: 'writing/balance/variable.ts',
    why: 'both ways give the same: a shift by nothing, and a number that is divided by a fraction',
    changes: [
      ['shift >= 0', 'shift > 0'],
      ['shift >= 0', 'false'],
    ],
  },
  {
    file: 'identities/computed-by.ts',
    why: 'what holds no amount counts as zero, or has made the identity one that cannot be run',
    changes: [["figure.state !== 'amount'", 'false']],
  },
  {
    file: 'identities/identity.ts',
    why: 'one step more meets no term, and the types alone ask whether there is one',
    changes: [
      ['at < terms.length', 'at <= terms.length'],
      ['terms[at]?.figure', 'terms[at].figure'],
    ],
  },
  {
    file: 'identities/spans.ts',
    why: 'a bound on the work: spans are narrow by then',
    changes: [['round < MOST_ROUNDS', 'round <= MOST_ROUNDS']],
  },
  {
    file: 'identities/sparsest.ts',
    why: 'what is blank is no amount below zero',
    changes: [["state === 'amount'", 'true']],
  },
  {
    file: 'identities/sparsest.ts',
    why: 'asking first saves time: what no cell takes part in is met by none',
    changes: [['!this.required.every((statement) => this.byStatement.has(statement))', 'false']],
  },
  {
    file: 'identities/sparsest.ts',
    why: 'the types alone ask for it: a set has a cell in each of its places',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'identities/unfilled-side.ts',
    why: 'a relation without a cell on the other side has no amount there either',
    changes: [['sheet === undefined', 'false']],
  },
  {
    file: 'writing/recompute.ts',
    why: 'where nothing changes a second pass finds what the first did: it is left out to save time',
    changes: [
      ['first.changes > 0', 'true'],
      ['first.changes > 0', 'first.changes >= 0'],
    ],
  },
  {
    file: 'writing/template/probe.ts',
    why: 'in a blank form zeros fit every reading, and the first is taken of readings that all fit as of those none of which does',
    changes: [
      ['true', 'false'],
      ['() => true', '() => undefined'],
    ],
  },
  {
    file: 'identities/judge-ratio.ts',
    why: 'the types alone ask for it: a ratio has its divisor',
    changes: [['term?.figure', 'term.figure']],
  },
  {
    file: 'identities/candidates.ts',
    why: 'of one amount the middle is itself',
    changes: [['amounts.length > 1', 'true']],
  },
  {
    file: 'identities/localise-through.ts',
    why: 'what is not written out is judged again to the same',
    changes: [['identity === judged.identity', 'false']],
  },
  {
    file: 'identities/localise-through.ts',
    why: 'the types alone ask for it: what was written out is told of',
    changes: [
      ['told.get(known)?.push', 'told.get(known).push'],
      ['[]', '["Stryker was here"]'],
    ],
  },
  {
    file: 'writing/balance/component.ts',
    why: 'the types alone ask for it: every number in the queue is that of an equality',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'writing/template/copies.ts',
    why: 'the types alone ask for it: every key that is come past has its neighbours',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'writing/template/evaluation/columns.ts',
    why: 'the types alone ask for it: each of these roles has its cell',
    changes: [['EXECUTION_LINE[role]?.(sheet, at, points)', 'EXECUTION_LINE[role](sheet, at, points)']],
  },
  {
    file: 'writing/template/evaluation/sheet.ts',
    why: 'a text that is given is read as any other would be in its place',
    changes: [["typed !== 'text'", 'false']],
  },
  {
    file: 'writing/template/evaluation/money.ts',
    why: 'the formula that comes there brings its looks',
    changes: [['isScored', 'false']],
  },
  {
    file: 'writing/template/formulas.ts',
    why: 'no table that can be printed has a rate in it yet',
    changes: [["relation === 'ratio'", 'false']],
  },
  {
    file: 'writing/template/formulas.ts',
    why: 'the types alone ask for it: what was probed stands on a draft, and every sum of a blank form has its cells',
    changes: [
      ['draft?.hasAmount', 'draft.hasAmount'],
      ['byName.get(target.sheet)?.hasAmount', 'byName.get(target.sheet).hasAmount'],
      ['text === null', 'false'],
    ],
  },
  {
    file: 'writing/template/formulas.ts',
    why: 'the row of the total is the only one besides the blank rows, which are all that it adds',
    changes: [
      ['figure && isBlankRow(blankRows, figure)', 'true'],
      ['figure?.row', 'figure.row'],
    ],
  },
  {
    file: 'writing/template/evaluation/formulas.ts',
    why: 'the types alone ask for it: a row that is printed with its rate has both amounts, and of the money one row is scored',
    changes: [
      ['!rate || !budget || !executed', '(!rate || !budget) && !executed'],
      ['money?.scored?.weight', 'money?.scored.weight'],
      ['money?.scored', 'money.scored'],
      ['form.money?.scored?.rate', 'form.money?.scored.rate'],
      ['form.money?.scored', 'form.money.scored'],
      ["each.kind === 'evaluation'", 'true'],
      ['form.columns.weight !== null', 'true'],
      ['text !== null', 'true'],
      ['text === null', 'false'],
      ['/^=SUM\\((.*)\\)$/.exec(text)?.[1]', '/^=SUM\\((.*)\\)$/.exec(text)[1]'],
    ],
  },
  {
    file: 'writing/template/evaluation/formulas.ts',
    why: 'nobody reads the rule of a sum that only becomes a formula',
    changes: [["{ code: '', title: '', form: '', statement: '', source: '', severity: 'info' }", '{}']],
  },
  {
    file: 'writing/template/evaluation/columns.ts',
    why: 'no place prints a label of just so many characters',
    changes: [['label.length > 20', 'label.length >= 20']],
  },
  {
    file: 'writing/template/copies.ts',
    why: 'what is known already has nothing left to spread to, and the types alone ask for the rest: a copy has its figure, and a key its neighbours',
    changes: [
      ['!known.has(key)', 'true'],
      ['term?.figure', 'term.figure'],
      ['neighbours.get(key)?.[0]?.own', 'neighbours.get(key)?.[0].own'],
      ['neighbours.get(key)?.[0]', 'neighbours.get(key)[0]'],
    ],
  },
  {
    file: 'writing/template/evaluation/formulas.ts',
    why: 'the sign stands at the head of a formula and nowhere else in a sum',
    changes: [
      ['/^=SUM\\((.*)\\)$/', '/=SUM\\((.*)\\)$/'],
      ['/^=SUM\\((.*)\\)$/', '/^=SUM\\((.*)\\)/'],
    ],
  },
  {
    file: 'performance/values/indicator-value.ts',
    why: 'said anew in the context of the number',
    changes: [['false', 'true']],
  },
  {
    file: 'performance/values/measure.ts',
    why: 'a text of more than nine characters is no unit, whatever its spelling is brought to',
    changes: [
      ['typed.length > 12', 'false'],
      ['typed.length > 12', 'typed.length >= 12'],
    ],
  },
  {
    file: 'performance/checks/sister-checks.ts',
    why: 'the types alone ask for it: what spent something has money, and a code that most have is none that few have',
    changes: [
      ['first.money?.total?.executed', 'first.money?.total.executed'],
      ['usual.code.text === code.text', 'false'],
    ],
  },
  {
    file: 'performance/checks/points-checks.ts',
    why: 'a group is not off by the opposite of what it is off by, and what is looked for is another one',
    changes: [
      ['candidate.group !== group', 'true'],
      ['off.indexOf(other) < at', 'off.indexOf(other) <= at'],
    ],
  },
  {
    file: 'performance/checks/rounding-ways.ts',
    why: 'where both are equal both ways give the same',
    changes: [['compare(value, most) > 0', 'compare(value, most) >= 0']],
  },
  {
    file: 'performance/checks/against-rule.ts',
    why: 'the types alone ask for it: what is read as numbers has one at least',
    changes: [['!target || !actual', '!target && !actual']],
  },
  {
    file: 'forms/relations.ts',
    why: 'the types alone ask for it: every form of the list has relations, and no form has such a key',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'forms/folded.ts',
    why: 'what is looked for stands below a key of its own: no body is a bare text',
    changes: [['false', 'true']],
  },
  {
    file: 'forms/whole-set.ts',
    why: 'the types alone ask for it: the first order holds in every year',
    changes: [
      [
        'ORDERS.filter(({ since }) => year === null || (since ?? 0) <= year).at(-1)?.keys',
        'ORDERS.filter(({ since }) => year === null || (since ?? 0) <= year).at(-1).keys',
      ],
    ],
  },
  {
    file: 'forms/generic.ts',
    why: 'a column of texts without captions is found nowhere',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'performance/checks/indicator-checks.ts',
    why: 'the types alone ask for it: what is read as numbers has one at least',
    changes: [['!target || !actual', 'false']],
  },
  {
    file: 'performance/checks/execution-score-checks.ts',
    why: 'the types alone ask for it: a row of money belongs to the money of its form',
    changes: [
      ['form.money?.scored', 'form.money.scored'],
      ['form.money?.rows', 'form.money.rows'],
    ],
  },
  {
    file: 'performance/checks/money-checks.ts',
    why: 'the types alone ask for it: a row of money has a budget and what was spent',
    changes: [
      ['budget !== null', 'true'],
      ['executed !== null', 'true'],
      ['budget !== null && executed !== null', 'true'],
    ],
  },
  {
    file: 'performance/checks/money-checks.ts',
    why: 'the types alone ask for it: every part of a sum of funds has its cell',
    changes: [
      ['figure !== null', 'true'],
      ['terms.map((term) => term.figure).filter((figure) => figure !== null)', 'terms.map(term => term.figure)'],
    ],
  },
  {
    file: 'performance/checks/score-checks.ts',
    why: 'the types alone ask for it: where the form has a column of scores, every line has a score',
    changes: [['score?.state', 'score.state']],
  },
  {
    file: 'performance/computed.ts',
    why: 'the types alone ask for it: where there are rows of money one of them is scored, and what is no row has no rate',
    changes: [
      ['scored?.isTotal', 'scored.isTotal'],
      ['figure?.places', 'figure.places'],
      ['[]', '["Stryker was here"]'],
    ],
  },
  {
    file: 'performance/rate.ts',
    why: 'the types alone ask for it: a rate that was judged has its amounts, and one over a budget of zero is not judged',
    changes: [
      ['!rate || !executed || !budget', 'false'],
      ['!rate || !executed || !budget', '(!rate || !executed) && !budget'],
      ['!rate || !executed', 'false'],
      ['!rate || !executed', '!rate && !executed'],
      ['false', 'true'],
      ['budget.value.units <= 0n', 'budget.value.units < 0n'],
    ],
  },
  {
    file: 'performance/rate.ts',
    why: 'what is spent to the last fits as it is',
    changes: [['compare(executed.value, budget.value) > 0', 'compare(executed.value, budget.value) >= 0']],
  },
  {
    file: 'performance/reading/number-figure.ts',
    why: 'the types alone ask for it: a number was read from a cell that holds one, or a text',
    changes: [
      ['cell?.value', 'cell.value'],
      ["cell?.value.kind === 'text'", 'true'],
    ],
  },
  {
    file: 'performance/values/common-unit.ts',
    why: 'the types alone ask for it: a unit that is assumed is there',
    changes: [['doubtful.measure?.base', 'doubtful.measure.base']],
  },
  {
    file: 'performance/values/chinese-number.ts',
    why: 'no digit at all is taken for the first of them, which is zero',
    changes: [["ones === ''", 'false']],
  },
  {
    file: 'performance/funds.ts',
    why: 'a total that is zero is neither above rows that come to something nor adds to them',
    changes: [['money?.rows.filter((row) => !row.isTotal)', 'money?.rows']],
  },
  {
    file: 'performance/funds.ts',
    why: 'a single part has no rest',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'writing/amount-content.ts',
    why: 'the types alone ask for it: what is no text has neither a per cent sign nor a comma when it is written out',
    changes: [["typeof value === 'string'", 'true']],
  },
  {
    file: 'writing/recompute.ts',
    why: 'a second pass over cells that the first left as they are comes to the same, and only takes time',
    changes: [
      ['first.changes > 0', 'true'],
      ['first.changes > 0', 'first.changes >= 0'],
    ],
  },
  {
    file: 'writing/balance/redundant.ts',
    why: 'a total that is met again is passed over, and what is no total has no sums to drop',
    changes: [
      ['variable !== target && byTarget.has(variable)', 'true'],
      ['variable !== target && byTarget.has(variable)', 'variable !== target || byTarget.has(variable)'],
      ['variable !== target', 'true'],
      ['byTarget.has(variable)', 'true'],
    ],
  },
  {
    file: 'writing/balance/redundant.ts',
    why: 'a limit of work is no exact number',
    changes: [['work < MOST_WORK', 'work <= MOST_WORK']],
  },
  {
    file: 'writing/balance/balance.ts',
    why: 'the types alone ask for it: every number of a component is that of an amount',
    changes: [['system.variables[variable]?.cells', 'system.variables[variable].cells']],
  },
  {
    file: 'writing/balance/bounds.ts',
    why: 'the types alone ask for it: a bound is over cells of its problem',
    changes: [
      ['cells[cell]?.value', 'cells[cell].value'],
      ['problem.cells[cell]?.value', 'problem.cells[cell].value'],
    ],
  },
  {
    file: 'writing/balance/integer.ts',
    why: 'the types alone ask for it: every number of a component is that of an amount',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'writing/balance/flow.ts',
    why: 'a component has sums, and each of them fills its place and that of the ground',
    changes: [['new Array<number>(rows.length + 1)', 'new Array()']],
  },
  {
    file: 'writing/balance/system.ts',
    why: 'the types alone ask for it: every sum is over cells of its problem',
    changes: [
      ['!!one && !!other', 'true'],
      ['!!one', 'true'],
      ['!!other', 'true'],
    ],
  },
  {
    file: 'host/file/saving/conflicts.ts',
    why: 'every sheet has its part and its list of arrays, and styles that are named are there',
    changes: [
      ['bytes && parts.styles', 'bytes || parts.styles'],
      ['!sheet || part === undefined', '!sheet && part === undefined'],
      ['part === undefined', 'false'],
      ['[]', '["Stryker was here"]'],
    ],
  },
  {
    file: 'host/file/saving/as-planned.ts',
    why: 'the types alone ask for it: a value of another kind has no such field',
    changes: [
      ["value.kind !== 'number'", 'false'],
      ["value.kind === 'boolean'", 'true'],
      ["value.kind === 'text'", 'true'],
      ["b.kind === 'number'", 'true'],
      ["b.kind === 'text'", 'true'],
      ["b.kind === 'boolean'", 'true'],
      ["b.kind === 'error'", 'true'],
    ],
  },
  {
    file: 'host/file/saving/cell-styles.ts',
    why: 'what is remembered only saves time',
    changes: [
      ['known !== undefined', 'false'],
      ['number === undefined', 'true'],
    ],
  },
  {
    file: 'host/file/saving/cell-styles.ts',
    why: 'a format without a number is not among the plain ones, and an element begins with its tag',
    changes: [
      ['plain !== undefined', 'true'],
      ['/^<([^\\s/>]+)/', '/<([^\\s/>]+)/'],
    ],
  },
  {
    file: 'host/file/saving/edit-sheet.ts',
    why: 'the types alone ask for it: a formula is handed on to a cell of the file that has one',
    changes: [
      ['rows.get(row)?.cells', 'rows.get(row).cells'],
      ['cell?.formula', 'cell.formula'],
    ],
  },
  {
    file: 'host/file/saving/edit-sheet.ts',
    why: 'what is new is not among the rows and cells of the file',
    changes: [
      ['(this.map.rows[next]?.row ?? Infinity) < Number(row)', '(this.map.rows[next]?.row ?? Infinity) <= Number(row)'],
      ['cell.column > column', 'cell.column >= column'],
    ],
  },
  {
    file: 'host/file/saving/edit-sheet.ts',
    why: 'the same in its own place',
    changes: [['`${first}:${last}` !== stated', 'true']],
  },
  {
    file: 'host/file/saving/edit-sheet.ts',
    why: 'neither a number nor a truth nor nothing reads as an error, and none of them is a shared text',
    changes: [["typeof value === 'string'", 'true']],
  },
  {
    file: 'host/file/saving/locked-cells.ts',
    why: 'what is no style unlocks nothing',
    changes: [['[]', '["Stryker was here"]']],
  },
  {
    file: 'host/file/saving/style-sheet.ts',
    why: 'the part does not end at its very beginning, and nobody asks for a list that is none of the known ones',
    changes: [
      ['rootEnd < 0', 'rootEnd <= 0'],
      ['list', 'true'],
    ],
  },
  {
    file: 'host/file/saving/workbook-xml.ts',
    why: 'the part does not end at its very beginning',
    changes: [['rootEnd < 0', 'rootEnd <= 0']],
  },
  {
    file: 'host/file/saving/validations.ts',
    why: 'what is no name of an area is none, and a rule of no kind forbids nothing',
    changes: [
      ['/\\s+/', '/\\s/'],
      ['[]', '["Stryker was here"]'],
      ["type !== 'none'", 'true'],
    ],
  },
  {
    file: 'host/file/saving/mark-sheet.ts',
    why: 'no mark stands at the very beginning, and of the others it only counts whether there are any',
    changes: [
      ['place < 0', 'place <= 0'],
      ['others += 1', 'others -= 1'],
    ],
  },
  {
    file: 'host/file/saving/obstacles.ts',
    why: 'a closing tag has no attributes',
    changes: [['scanner.isClosing', 'false']],
  },
  {
    file: 'host/file/saving/package-edit.ts',
    why: 'the same bytes are in the same place',
    changes: [['utf8 === original', 'false']],
  },
  {
    file: 'host/file/saving/package-lists.ts',
    why: 'a list does not close at its very beginning',
    changes: [['last < 0', 'last <= 0']],
  },
  {
    file: 'host/file/saving/sheet-map.ts',
    why: 'closing tags, columns without style and a part without tags say nothing, and the column begins anew with each row',
    changes: [
      ['scanner.isClosing', 'false'],
      ['style', 'true'],
      ['!scanner.next()', 'false'],
      ['-1', '+1'],
    ],
  },
  {
    file: 'host/file/saving/sheet-map.ts',
    why: 'nobody looks at the cells of rows that were not asked for or are empty: leaving them out saves time',
    changes: [
      ['[]', '["Stryker was here"]'],
      ["['', '']", '[]'],
      ['cell', 'true'],
      ['!isWanted', 'false'],
    ],
  },
  {
    file: 'host/file/saving/sheet-map.ts',
    why: 'an attribute that is not there has no bytes, and none of them is a letter, a digit or two numbers',
    changes: [
      ['index < 0', 'false'],
      ['spansAt < 0', 'false'],
      ['at < scanner.valueEnd(index)', 'at <= scanner.valueEnd(index)'],
      ['letter > 90', 'false'],
      ['digit >= 0', 'true'],
    ],
  },
  {
    file: 'host/file/saving/sheet-map.ts',
    why: 'only a shared formula has a number, and only of such a one the text is kept',
    changes: [
      ["scanner.attribute('t') === 'shared'", 'true'],
      ['id === null', 'false'],
      ['id !== null', 'true'],
    ],
  },
];

const KEYS = new Map(
  GROUPS.flatMap(({ file, why, changes }) => changes.map(([code, becomes]) => [JSON.stringify([`src/${file}`, code, becomes]), why])),
);

/** Why a change makes no difference; undefined where it should be noticed. */
export function whyEquivalent(file, code, becomes) {
  return KEYS.get(JSON.stringify([file, code, becomes]));
}
