package kinoscope.data.synthetic;

/** A part of a poster that draws itself. */
interface SampleMotif {
    void paint(SampleCanvas canvas, SamplePalette palette, SampleRandom random);
}
