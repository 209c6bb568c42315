package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;

class JointProgressTest {
    @Test
    void piecesAddUp() {
        List<String> shown = new ArrayList<>();
        JointProgress joint = new JointProgress((done, total, note) -> shown.add(done + "/" + total + " " + note), 3);
        Progress first = joint.piece(0, "a");
        Progress third = joint.piece(2, "c");
        first.update(2, 10, "begins");
        third.update(5, 10, "halfway");
        first.update(10, 10, "done");
        assertThat(shown).containsExactly("2/30 a: begins", "7/30 c: halfway", "15/30 a: done");
    }
}
