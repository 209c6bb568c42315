package kinoscope.compute;

/** Fused multiply-adds one by one. */
final class PlainMultiplyAdds implements MultiplyAdds {
    private static final int CHAINS = 10;

    @Override
    public int perRound() {
        return CHAINS;
    }

    @Override
    public float run(int rounds) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        float i = 0;
        float j = 0;
        for (int round = 0; round < rounds; round++) {
            a = Math.fma(a, .5f, .5f);
            b = Math.fma(b, .5f, .5f);
            c = Math.fma(c, .5f, .5f);
            d = Math.fma(d, .5f, .5f);
            e = Math.fma(e, .5f, .5f);
            f = Math.fma(f, .5f, .5f);
            g = Math.fma(g, .5f, .5f);
            h = Math.fma(h, .5f, .5f);
            i = Math.fma(i, .5f, .5f);
            j = Math.fma(j, .5f, .5f);
        }
        return a + b + c + d + e + f + g + h + i + j;
    }
}
