import type { Translated } from '../../translated';
import type { refusals as chinese } from '../zh-CN/refusals';

export const refusals: Translated<typeof chinese> = {
	unknown: 'This step cannot be completed ({{code}}). Check what you entered and try again.',
};
