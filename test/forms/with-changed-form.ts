/** To be imported first: declares the changed form beside the others, before anything prepares what it looks them up by. */
import type { FormDeclaration } from '../../src/forms/form';
import { FORMS } from '../../src/forms/registry';
import { form } from './changed-form';

(FORMS as FormDeclaration[]).push(form);
