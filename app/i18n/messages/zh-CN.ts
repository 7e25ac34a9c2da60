/** The Chinese dictionary, one line per area. A new area: its file in both languages, and its line here and in `en.ts`. */
export { access } from './zh-CN/access';
export { board } from './zh-CN/board';
export { common } from './zh-CN/common';
export { errors } from './zh-CN/errors';
export { events } from './zh-CN/events';
export { fields } from './zh-CN/fields';
export { form } from './zh-CN/form';
export { forms } from './zh-CN/forms';
export { history } from './zh-CN/history';
export { ledger } from './zh-CN/ledger';
export { list } from './zh-CN/list';
export { people } from './zh-CN/people';
export { project } from './zh-CN/project';
export { refusals } from './zh-CN/refusals';
export { shell } from './zh-CN/shell';
export { terms } from './zh-CN/terms';
export { work } from './zh-CN/work';
