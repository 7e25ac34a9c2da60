/**
 * What another language must say: the same keys as the Chinese dictionary, and for each counted phrase (`x_other`) also its
 * singular (`x_one`), which Chinese does not have.
 */
export type Translated<T> = {
	[K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & {
	[K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string;
};
