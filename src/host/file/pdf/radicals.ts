/**
 * Radicals that have signs of their own in Unicode (CJK Radicals Supplement) beside the letters that look the same. Programs that print web
 * pages write them for the letters, because the fonts draw both with one picture.
 */
const RADICALS =
  '⺀冫⺁厂⺂乛⺃乚⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎尢⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢水⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺶羊⺷羊⺸羊⺹老⺺肀⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阝⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
const LETTERS: ReadonlyMap<string, string> = new Map(
  Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, radical = '', letter = '']) => [radical, letter]),
);

/** A text with the letters that a reader sees. The radicals of the other block (⼀ to ⿕) have their letters in Unicode itself. */
export function withLetters(text: string): string {
  return text
    .replace(/[\u2e80-\u2ef3]/g, (sign) => LETTERS.get(sign) ?? sign)
    .replace(/[\u2f00-\u2fd5]/g, (sign) => sign.normalize('NFKC'));
}
