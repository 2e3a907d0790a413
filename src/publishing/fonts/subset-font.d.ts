declare module 'subset-font' {
  /** Cuts the characters of `text` out of a font. */
  function subsetFont(font: Buffer, text: string, options?: subsetFont.Options): Promise<Buffer>

  namespace subsetFont {
    interface Options {
      readonly targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2'
      readonly noHinting?: boolean
      /** OpenType features to keep; all of them where absent. */
      readonly keepFeatures?: string[]
      /** Axes to pin to a number or to narrow to a range. */
      readonly variationAxes?: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>
    }
  }

  export = subsetFont
}
