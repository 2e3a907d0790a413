/** A face that devices bring along, with the mean width of a character of Vietnamese text in it, in em. */
export interface SystemFace {
  /** Full and PostScript names, as CSS `local()` takes them; all have the same widths. */
  readonly names: readonly string[]
  readonly width: number
}

/** A font that stands in for one of ours until ours has come. */
export interface SystemFont {
  readonly name: string
  readonly faces: Readonly<Partial<Record<SystemFaceKind, SystemFace>>>
}

export type SystemFaceKind = 'regular' | 'bold' | 'italic' | 'boldItalic'

/*
 * Widths were measured with `meanWidth` of letter-shares.ts on the fonts themselves, or on free fonts made to the same
 * widths: Tinos for Times New Roman, Arimo for Arial, Gelasio for Georgia. Segoe UI has no such double: its mean for
 * English text, times 1.0115, which is what other sans serifs gain when set in Vietnamese.
 *
 * Fonts that have all Vietnamese letters come first; a letter that one lacks comes from the next.
 */
export const SERIF_STAND_INS: readonly SystemFont[] = [
  {
    name: 'Noto Serif',
    faces: {
      regular: { names: ['Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular'], width: 0.486 },
      bold: { names: ['Noto Serif Bold', 'NotoSerif-Bold'], width: 0.5146 },
      italic: { names: ['Noto Serif Italic', 'NotoSerif-Italic'], width: 0.4743 },
      boldItalic: { names: ['Noto Serif Bold Italic', 'NotoSerif-BoldItalic'], width: 0.5198 },
    },
  },
  {
    name: 'Times',
    faces: {
      regular: { names: ['Times New Roman', 'TimesNewRomanPSMT', 'Tinos', 'Liberation Serif'], width: 0.4145 },
      bold: {
        names: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Tinos Bold', 'Liberation Serif Bold'],
        width: 0.4415,
      },
      italic: {
        names: ['Times New Roman Italic', 'TimesNewRomanPS-ItalicMT', 'Tinos Italic', 'Liberation Serif Italic'],
        width: 0.416,
      },
      boldItalic: {
        names: [
          'Times New Roman Bold Italic',
          'TimesNewRomanPS-BoldItalicMT',
          'Tinos Bold Italic',
          'Liberation Serif Bold Italic',
        ],
        width: 0.4303,
      },
    },
  },
  {
    name: 'Georgia',
    faces: {
      regular: { names: ['Georgia', 'Gelasio'], width: 0.4503 },
      bold: { names: ['Georgia Bold', 'Georgia-Bold', 'Gelasio Bold'], width: 0.5197 },
      italic: { names: ['Georgia Italic', 'Georgia-Italic', 'Gelasio Italic'], width: 0.4586 },
      boldItalic: { names: ['Georgia Bold Italic', 'Georgia-BoldItalic', 'Gelasio Bold Italic'], width: 0.5309 },
    },
  },
  {
    name: 'DejaVu Serif',
    faces: {
      regular: { names: ['DejaVu Serif', 'DejaVuSerif'], width: 0.5217 },
      bold: { names: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'], width: 0.5775 },
      italic: { names: ['DejaVu Serif Italic', 'DejaVuSerif-Italic'], width: 0.5217 },
      boldItalic: { names: ['DejaVu Serif Bold Italic', 'DejaVuSerif-BoldItalic'], width: 0.5775 },
    },
  },
]

export const SANS_STAND_INS: readonly SystemFont[] = [
  {
    name: 'Noto Sans',
    faces: {
      regular: { names: ['Noto Sans', 'Noto Sans Regular', 'NotoSans-Regular'], width: 0.4788 },
      bold: { names: ['Noto Sans Bold', 'NotoSans-Bold'], width: 0.5077 },
    },
  },
  {
    name: 'Roboto',
    faces: {
      regular: { names: ['Roboto', 'Roboto Regular', 'Roboto-Regular'], width: 0.4499 },
      bold: { names: ['Roboto Bold', 'Roboto-Bold'], width: 0.4566 },
    },
  },
  {
    name: 'Segoe UI',
    faces: {
      regular: { names: ['Segoe UI', 'SegoeUI'], width: 0.4485 },
      bold: { names: ['Segoe UI Semibold', 'SegoeUI-Semibold'], width: 0.4628 },
    },
  },
  {
    name: 'Arial',
    faces: {
      regular: { names: ['Arial', 'ArialMT', 'Helvetica', 'Arimo', 'Liberation Sans'], width: 0.4564 },
      bold: {
        names: ['Arial Bold', 'Arial-BoldMT', 'Helvetica Bold', 'Helvetica-Bold', 'Arimo Bold', 'Liberation Sans Bold'],
        width: 0.4903,
      },
    },
  },
  {
    name: 'DejaVu Sans',
    faces: {
      regular: { names: ['DejaVu Sans', 'DejaVuSans'], width: 0.5143 },
      bold: { names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], width: 0.5775 },
    },
  },
]

/** Every character of these is of one width. */
export const MONO_STAND_INS: readonly SystemFont[] = [
  {
    name: 'Noto Sans Mono',
    faces: {
      regular: {
        names: ['Noto Sans Mono', 'NotoSansMono-Regular', 'Roboto Mono', 'Liberation Mono', 'Cousine'],
        width: 0.6,
      },
    },
  },
  {
    name: 'Menlo',
    faces: {
      regular: {
        names: ['Menlo', 'Menlo Regular', 'Menlo-Regular', 'DejaVu Sans Mono', 'DejaVuSansMono'],
        width: 0.602,
      },
    },
  },
  { name: 'Consolas', faces: { regular: { names: ['Consolas'], width: 0.5498 } } },
]
