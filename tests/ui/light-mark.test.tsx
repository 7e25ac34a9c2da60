import { describe, expect, it } from 'vitest';
import type { Light } from '~/domain/lights/outlook';
import { wordsIn } from '~/i18n/both-languages.server';
import { causeText } from '~/ui/light/cause-text';
import { LightMark, LightShape } from '~/ui/light/light-mark';
import { LightShapes } from '~/ui/light/light-shapes';
import { renderUi } from '../support/render-ui';

const WORDS: [Light, string, string][] = [
	['red', '红灯', 'Red'],
	['yellow', '黄灯', 'Yellow'],
	['green', '绿灯', 'Green'],
	['done', '完成', 'Done'],
	['paused', '暂停', 'Paused'],
	['withdrawn', '已退出', 'Withdrawn'],
	['noData', '无数据', 'No data'],
];

describe('a light', () => {
	it.each(WORDS)('%s is a shape and a word in both languages', async (light, chinese, english) => {
		const zh = await renderUi(<LightMark light={light} />);
		expect(zh.text).toBe(chinese);
		expect(zh.html).toContain(`<use href="#${light}">`);
		expect((await renderUi(<LightMark light={light} look="bare" />, 'en')).text).toBe(english);
	});

	it('goes hollow when nobody reported, and says so', async () => {
		const { html, text } = await renderUi(<LightMark light="green" stale />);
		expect(html).toContain('<use href="#green-stale">');
		expect(text).toBe('绿灯 · 久未更新');
	});

	it('is followed by its cause with days', async () => {
		const words = wordsIn('zh-CN');
		const cause = causeText(words, { rule: 'milestone', milestone: 'started', daysLate: 73 });
		expect((await renderUi(<LightMark light="red">{cause}</LightMark>)).text).toBe('红灯 · 开工逾期 73 天');
	});

	it('points only to drawings the page holds, each different', async () => {
		const { html } = await renderUi(<LightShapes />);
		const drawings = [...html.matchAll(/<symbol id="([^"]+)"[^>]*>(.*?)<\/symbol>/gs)];
		const shapes = new Map(drawings.map(([, id, drawing]) => [id, drawing]));
		expect([...shapes.keys()]).toEqual([...WORDS.map(([light]) => light), 'red-stale', 'yellow-stale', 'green-stale']);
		expect(new Set(shapes.values()).size).toBe(shapes.size);
	});

	it('costs a row of a list less than 200 letters', async () => {
		expect((await renderUi(<LightMark light="red" />)).html.length).toBeLessThan(200);
		expect((await renderUi(<LightShape light="red" />)).text).toBe('');
	});
});

describe('a cause in words', () => {
	it.each([
		[{ rule: 'milestone', milestone: 'completed', daysLate: 1 }, '竣工逾期 1 天', 'Completion 1 day late'],
		[{ rule: 'milestone', milestone: 'aboveScale', daysLate: 61 }, '上规逾期 61 天', 'Above scale 61 days late'],
		[
			{ rule: 'investment', percent: 46, belowPercent: 60 },
			'投资为时序应达的 46%，低于 60%',
			'Investment at 46% of what is due by now, below 60%',
		],
		[
			{ rule: 'investment', percent: null, belowPercent: 80 },
			'投资为时序应达的 0%，低于 80%',
			'Investment at 0% of what is due by now, below 80%',
		],
		[{ rule: 'silent', daysSilent: 66 }, '66 天没有更新', 'No update for 66 days'],
	] as const)('%o', (cause, chinese, english) => {
		expect(causeText(wordsIn('zh-CN'), cause)).toBe(chinese);
		expect(causeText(wordsIn('en'), cause)).toBe(english);
	});
});
