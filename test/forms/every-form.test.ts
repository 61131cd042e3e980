import { FORMS } from '../../src/forms/registry';
import { lintForm } from '../support/form-tester';

describe.each(FORMS)('$title', (form) => {
  lintForm(form);
});
