import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Lake blue from paper to deep water; shade 6 is the product's `--lake`. */
const lake: MantineColorsTuple = [
	'#e8f1f8',
	'#d0e2ef',
	'#a3c5df',
	'#72a5cc',
	'#4384b5',
	'#24689b',
	'#14507f',
	'#0f4069',
	'#0a3052',
	'#06223c',
];

/** Mantine in the product's clothes. Its variables are static CSS (`mantine-variables.css`): no style element, strict CSP. */
export const theme = createTheme({
	colors: { lake },
	primaryColor: 'lake',
	black: '#1c2733',
	fontFamily: '-apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif',
	defaultRadius: 8,
	cursorType: 'pointer',
	respectReducedMotion: true,
	components: {
		// What is wrong is read before the box, not after it.
		InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'] } },
		TextInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'], size: 'md' } },
		Textarea: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'], size: 'md' } },
		NativeSelect: { defaultProps: { inputWrapperOrder: ['label', 'description', 'error', 'input'], size: 'md' } },
	},
});
