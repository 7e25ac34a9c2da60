import type { FormMetadata } from '@conform-to/react';
import { useEffect, useRef } from 'react';
import { useWords } from '~/i18n/words-provider';
import css from './error-summary.module.css';
import { errorText } from './error-text';

/** What is wrong, on top, focused, each line leading to its field (GOV.UK manner); the field says the same words. */
export function ErrorSummary({ form }: { form: FormMetadata }) {
	const words = useWords();
	const box = useRef<HTMLDivElement>(null);
	const { status, allErrors } = form;
	const errors = Object.entries(allErrors).flatMap(([name, texts]) => texts.map((text) => ({ name, text })));
	// Every answer brings errors of its own, also one that refuses again: then the status stays as it was.
	useEffect(() => {
		// After the layout effect of conform, which goes to the first field: the reader shall hear the whole first.
		if (status === 'error' && allErrors) box.current?.focus();
	}, [status, allErrors]);
	if (errors.length === 0) return null;
	return (
		<div ref={box} className={css.summary} role="alert" tabIndex={-1} aria-labelledby={`${form.id}-errors`}>
			<h2 id={`${form.id}-errors`}>{words.t('form.summaryTitle', { count: errors.length })}</h2>
			<ul>
				{errors.map(({ name, text }) => (
					<li key={name + text}>
						{name ? <a href={`#${form.id}-${name}`}>{errorText(words, text)}</a> : errorText(words, text)}
					</li>
				))}
			</ul>
		</div>
	);
}
