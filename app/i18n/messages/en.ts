/** The English dictionary, one line per area; `Translated` holds each to the keys of the Chinese one. */
export { access } from './en/access';
export { board } from './en/board';
export { common } from './en/common';
export { errors } from './en/errors';
export { events } from './en/events';
export { fields } from './en/fields';
export { form } from './en/form';
export { forms } from './en/forms';
export { history } from './en/history';
export { ledger } from './en/ledger';
export { list } from './en/list';
export { people } from './en/people';
export { project } from './en/project';
export { refusals } from './en/refusals';
export { shell } from './en/shell';
export { terms } from './en/terms';
export { work } from './en/work';
