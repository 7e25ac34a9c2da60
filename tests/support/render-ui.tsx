import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';
import { wordsIn } from '~/i18n/both-languages.server';
import type { Language } from '~/i18n/languages';
import { WordsProvider } from '~/i18n/words-provider';
import { theme } from '~/ui/document/theme';

export interface Rendered {
	html: string;
	/** What a reader sees, spaces folded. */
	text: string;
	links: { href: string; text: string; attributes: string }[];
}

/** Renders a piece of a page as the server does, at an address, in a language. */
export async function renderUi(piece: ReactNode, language: Language = 'zh-CN', at = '/here'): Promise<Rendered> {
	const handler = createStaticHandler([{ id: 'root', path: '*', element: piece }]);
	const context = await handler.query(new Request(`http://localhost${at}`));
	if (context instanceof Response) throw new Error('A piece of a page does not redirect');
	const html = renderToString(
		<WordsProvider words={wordsIn(language)}>
			<MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
				<StaticRouterProvider
					router={createStaticRouter(handler.dataRoutes, context)}
					context={context}
					hydrate={false}
				/>
			</MantineProvider>
		</WordsProvider>,
	);
	return { html, text: readText(html), links: readLinks(html) };
}

/** The words of a piece of HTML without its tags. */
export function readText(html: string): string {
	return unescapeHtml(html.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' '))
		.replace(/\s+/g, ' ')
		.trim();
}

function readLinks(html: string): Rendered['links'] {
	return [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = '', inside = '']) => ({
		href: unescapeHtml(attributes.match(/href="([^"]*)"/)?.[1] ?? ''),
		text: readText(inside),
		attributes,
	}));
}

function unescapeHtml(text: string): string {
	return text
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#x27;', "'")
		.replaceAll('&amp;', '&');
}
