import type { Department } from '../ledger';
import type { Layout } from '../layout';
import type { Page } from '../page';

/** What a page is printed for. */
export interface About {
  readonly department: Department;
  readonly layout: Layout;
}

/**
 * Something strange that people do to a printed form, which leaves its amounts what they are. It does nothing to pages that it
 * cannot be done to.
 */
export type Oddity = (page: Page, about: About) => Page;
