package kinoscope.compute;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Fused multiply-adds with the Vector API: ten vectors, since each waits four or five cycles for its last and two are begun at once. */
final class VectorMultiplyAdds implements MultiplyAdds {
    private static final VectorSpecies<Float> SPECIES = VectorWidth.SPECIES;
    private static final int CHAINS = 10;

    @Override
    public int perRound() {
        return CHAINS * VectorWidth.LANES;
    }

    @Override
    public float run(int rounds) {
        FloatVector half = FloatVector.broadcast(SPECIES, .5f);
        FloatVector a = FloatVector.zero(SPECIES);
        FloatVector b = a;
        FloatVector c = a;
        FloatVector d = a;
        FloatVector e = a;
        FloatVector f = a;
        FloatVector g = a;
        FloatVector h = a;
        FloatVector i = a;
        FloatVector j = a;
        for (int round = 0; round < rounds; round++) {
            a = a.fma(half, half);
            b = b.fma(half, half);
            c = c.fma(half, half);
            d = d.fma(half, half);
            e = e.fma(half, half);
            f = f.fma(half, half);
            g = g.fma(half, half);
            h = h.fma(half, half);
            i = i.fma(half, half);
            j = j.fma(half, half);
        }
        FloatVector sum =
                a.add(b).add(c).add(d).add(e).add(f).add(g).add(h).add(i).add(j);
        return VectorWidth.sum(sum, new float[VectorWidth.LANES]);
    }
}
