import type { PDFPageProxy } from 'pdfjs-dist';
import { PLAIN, TextPen, type DrawnText, type Font, type Glyph, type TextSetting } from './drawn-text';
import { IDENTITY, multiply, type Matrix } from './matrix';
import { followPath, type Stroke } from './rulings';

/** The numbers by which pdf.js names what is drawn (its table OPS), as far as tables need them. */
const SET_STATE = 9;
const SAVE = 10;
const RESTORE = 11;
const TRANSFORM = 12;
const END_PATH = 28;
const BEGIN_TEXT = 31;
const LETTER_SPACING = 33;
const WORD_SPACING = 34;
const SCALE = 35;
const LEADING = 36;
const FONT = 37;
const RENDERING_MODE = 38;
const RISE = 39;
const MOVE = 40;
const LEADING_MOVE = 41;
const TEXT_MATRIX = 42;
const NEXT_LINE = 43;
const SHOW = 44;
const MARKED = [69, 70];
const FORM_BEGIN = 74;
const FORM_END = 75;
const CONSTRUCT_PATH = 91;
/** The way of showing text that shows nothing. */
const INVISIBLE = 3;
/** More lines than any page of tables has. */
const MOST = 100_000;
/** pdf.js's mode of annotations that draws none of them. */
const NO_ANNOTATIONS = 0;

/** What a page draws, as far as tables need it, in its own points. */
export interface Drawing {
  readonly texts: readonly DrawnText[];
  /** Straight strokes, edges of filled boxes included, and the map to the page under which each was drawn. */
  readonly strokes: readonly { readonly stroke: Stroke; readonly matrix: Matrix }[];
}

type Fonts = (name: string) => Font;

/** The fonts that a page uses. Their messages come with those of what is drawn; a page that has overtaken one waits for it. */
async function fontsOf({ commonObjs }: PDFPageProxy, names: ReadonlySet<string>): Promise<Fonts> {
  const isThere = (name: string): boolean => commonObjs.has(name);
  if (![...names].every(isThere)) await new Promise((resolve) => setTimeout(resolve, 0));
  return (name) => {
    const font: unknown = isThere(name) ? commonObjs.get(name) : null;
    return typeof font === 'object' && font !== null ? font : {};
  };
}

/** A setting after an operator that changes how text is set; the same where it does not. */
function changed(setting: TextSetting, operator: number, args: readonly unknown[], fonts: Fonts): TextSetting {
  const number = Number(args[0]);
  switch (operator) {
    case LETTER_SPACING:
      return { ...setting, letterSpacing: number };
    case WORD_SPACING:
      return { ...setting, wordSpacing: number };
    case SCALE:
      return { ...setting, scale: number / 100 };
    case LEADING:
      return { ...setting, leading: number };
    case RISE:
      return { ...setting, rise: number };
    case RENDERING_MODE:
      return { ...setting, isUnseen: number === INVISIBLE };
    case FONT: {
      const fontName = String(args[0]);
      return { ...setting, fontName, font: fonts(fontName), size: Number(args[1]) };
    }
    default:
      return setting;
  }
}

/** The font and size that a named state sets, as the operator's own arguments. */
function fontOfState(args: readonly unknown[] | null): readonly unknown[] | null {
  const entries = (args?.[0] ?? []) as readonly (readonly [string, unknown])[];
  return (entries.find(([key]) => key === 'Font')?.[1] as readonly unknown[] | undefined) ?? null;
}

/** What a page draws: its operators are worked out once, for its texts and its lines. */
export async function drawingOf(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const list = argsArray as readonly (readonly unknown[] | null)[];
  const names = fnArray.flatMap((operator, at) => {
    const args = operator === FONT ? list[at] : operator === SET_STATE ? fontOfState(list[at] ?? null) : null;
    return args ? [String(args[0])] : [];
  });
  const fonts = await fontsOf(page, new Set(names));
  const pen = new TextPen(page.view);
  const strokes: { stroke: Stroke; matrix: Matrix }[] = [];
  const stack: (readonly [Matrix, TextSetting, TextPen['place']])[] = [];
  let matrix = IDENTITY;
  let setting = PLAIN;
  const set = (operator: number, args: readonly unknown[]): void => {
    const next = changed(setting, operator, args, fonts);
    if (next.font !== setting.font || next.size !== setting.size) pen.lift();
    setting = next;
  };
  fnArray.forEach((operator, at) => {
    const args = list[at] ?? [];
    switch (operator) {
      case SAVE:
        stack.push([matrix, setting, pen.place]);
        break;
      case FORM_BEGIN: {
        pen.lift();
        stack.push([matrix, setting, pen.place]);
        const own = args[0] as ArrayLike<number> | null;
        if (own?.length === 6) matrix = multiply(matrix, own as unknown as Matrix);
        break;
      }
      case RESTORE:
      case FORM_END:
        [matrix, setting, pen.place] = stack.pop() ?? [IDENTITY, PLAIN, { matrix: IDENTITY, line: IDENTITY }];
        if (operator === FORM_END) pen.lift();
        break;
      case TRANSFORM:
        matrix = multiply(matrix, args as unknown as Matrix);
        break;
      case CONSTRUCT_PATH: {
        const path = args[0] === END_PATH ? null : (args[1] as (ArrayLike<number> | null)[] | null)?.[0];
        if (path) followPath(path, (stroke) => strokes.length < MOST && strokes.push({ stroke, matrix }));
        break;
      }
      case SHOW:
        pen.show(args[0] as readonly (Glyph | number)[], setting, matrix);
        break;
      case BEGIN_TEXT:
        pen.begin();
        break;
      case TEXT_MATRIX:
        pen.put(args[0] as Matrix);
        break;
      case MOVE:
        pen.move(Number(args[0]), Number(args[1]));
        break;
      case LEADING_MOVE:
        set(LEADING, [-Number(args[1])]);
        pen.move(Number(args[0]), Number(args[1]));
        break;
      case NEXT_LINE:
        pen.move(0, -setting.leading);
        break;
      case SET_STATE: {
        const font = fontOfState(args);
        if (font) set(FONT, font);
        break;
      }
      default:
        if (MARKED.includes(operator)) pen.lift();
        else if (operator >= LETTER_SPACING && operator <= RISE) set(operator, args);
    }
  });
  return { texts: pen.texts, strokes };
}
