/** Words of entry standards, applications and promises. Values of lists stand in `terms`. */
export const entry = {
	toConfirm: '待主管部门确认',
	suspected: '疑似两高',
	notAssessed: '未评估',
	admission: '“{{standard}}”第 {{version}} 版，{{way}}，{{day}}',
	agreement: '{{number}}（{{day}}）',
	figure: '{{indicator}} {{value}} {{unit}}',
};
