export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
	return (LANGUAGES as readonly unknown[]).includes(value);
}

/**
 * The reader's own choice (cookie), else the first language of the browser that we speak, else Chinese.
 * Weights are honoured: `en;q=0.5, zh-TW;q=0.9` → zh-CN.
 */
export function chooseLanguage(chosen: string | null | undefined, acceptLanguage: string | null | undefined): Language {
	if (isLanguage(chosen)) return chosen;
	const wanted = (acceptLanguage ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', weight] = part
				.trim()
				.toLowerCase()
				.split(/;\s*q=/);
			return { tag, weight: weight === undefined ? 1 : Number(weight) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const { tag } of wanted) {
		if (/^zh\b/.test(tag)) return 'zh-CN';
		if (/^en\b/.test(tag)) return 'en';
	}
	return 'zh-CN';
}
