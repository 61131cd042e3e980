/** What may make an element look unlike others of its tag where there are no style rules but jsdom's own. */
const OWN_LOOK = '[style], [hidden], [type=hidden], dialog, details, details *';

/**
 * Makes a jsdom page what the pane needs for its tests: without the user's colours, of which jsdom knows nothing, and
 * without Fluent's style rules. jsdom matches every rule against every element that a query by role looks at, which
 * took most of the time of these tests; what rules look like is the end-to-end tests' to see. For the same reason plain
 * elements of one tag share one computed style.
 */
export function plainPage(): void {
  window.matchMedia = (query) => Object.assign(new EventTarget(), { matches: false, media: query }) as unknown as MediaQueryList;
  CSSStyleSheet.prototype.insertRule = () => 0;
  const compute = window.getComputedStyle.bind(window);
  const styles = new Map<string, CSSStyleDeclaration>();
  window.getComputedStyle = (element, pseudo) => {
    if (element.matches(OWN_LOOK)) return compute(element, pseudo);
    const style = styles.get(element.tagName) ?? compute(document.createElement(element.tagName));
    styles.set(element.tagName, style);
    return style;
  };
}
