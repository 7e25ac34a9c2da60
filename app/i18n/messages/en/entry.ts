import type { Translated } from '../../translated';
import type { entry as chinese } from '../zh-CN/entry';

export const entry: Translated<typeof chinese> = {
	toConfirm: 'To be confirmed by the competent office',
	suspected: 'Suspected high-energy',
	notAssessed: 'Not assessed',
	admission: '“{{standard}}” version {{version}}, {{way}}, {{day}}',
	agreement: '{{number}} ({{day}})',
	figure: '{{indicator}} {{value}} {{unit}}',
};
