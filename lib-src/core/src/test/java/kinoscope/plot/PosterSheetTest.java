package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.poster.DrawnImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterSheetTest {
    private static final Caption CAPTION = new Caption("Posters", "");
    private static final int GREEN = 0x10a020;

    @TempDir
    private Path folder;

    private static PosterCard card(Path image, String... details) {
        return new PosterCard(Optional.ofNullable(image), "Heat (1995)", List.of(details));
    }

    private Path poster(int width, int height) throws IOException {
        Path file = folder.resolve(width + "x" + height + ".png");
        return Files.write(file, DrawnImages.plain("png", width, height, GREEN));
    }

    private static int[] greenBox(BufferedImage image) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xffffff) == GREEN) {
                    box = new int[] {Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)
                    };
                }
            }
        }
        return box;
    }

    @Test
    void aPosterKeepsItsProportions() throws IOException {
        for (int[] size : new int[][] {{40, 60}, {400, 100}, {100, 400}, {1000, 1500}}) {
            PosterCard card = card(poster(size[0], size[1]));
            int[] box = greenBox(PosterSheet.of(CAPTION, List.of(new PosterSheet.Row("", List.of(card))))
                    .image(2));
            double width = box[2] - box[0] + 1;
            double height = box[3] - box[1] + 1;
            assertThat(width / height).isBetween(.95 * size[0] / size[1], 1.05 * size[0] / size[1]);
            assertThat(Math.max(width / 296, height / 444)).isBetween(.97, 1.0);
        }
    }

    @Test
    void whereThereIsNoPictureACardIsDrawn() throws IOException {
        Path broken = Files.write(folder.resolve("broken.jpg"), new byte[] {1, 2, 3});
        byte[] none = sheet(card(null)).png(1);
        assertThat(sheet(card(broken)).png(1)).isEqualTo(none);
        assertThat(sheet(card(folder.resolve("missing.png"))).png(1)).isEqualTo(none);
        assertThat(sheet(card(poster(40, 60))).png(1)).isNotEqualTo(none);
    }

    private static Chart sheet(PosterCard... cards) {
        return PosterSheet.of(CAPTION, List.of(new PosterSheet.Row("Row", List.of(cards))));
    }

    /** A long title ends at the edge of its poster, so that the gap between two columns stays empty. */
    @Test
    void longTitlesDoNotReachTheNextColumn() {
        String title = "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb (1963)";
        PosterCard card = new PosterCard(Optional.empty(), title, List.of(title));
        BufferedImage image = sheet(card, card).image(1);
        int gap = Chart.widthAroundBody() / 2 + 150;
        for (int x = gap; x < gap + 16; x++) {
            for (int y = Chart.heightAroundBody(CAPTION) + 20; y < image.getHeight(); y++) {
                assertThat(new Color(image.getRGB(x, y))).isEqualTo(HouseTheme.PAPER);
            }
        }
    }

    @Test
    void aGridHasAsManyRowsAsItNeeds() {
        List<PosterCard> five = List.of(card(null), card(null), card(null), card(null), card(null));
        Chart wide = PosterSheet.grid(CAPTION, five, 5);
        Chart narrow = PosterSheet.grid(CAPTION, five, 2);
        assertThat(narrow.width()).isLessThan(wide.width());
        assertThat(narrow.height() - Chart.heightAroundBody(CAPTION))
                .isGreaterThanOrEqualTo(3 * (wide.height() - Chart.heightAroundBody(CAPTION)));
        assertThatThrownBy(() -> PosterSheet.grid(CAPTION, List.of(), 2)).hasMessage("a sheet needs a poster");
        assertThatThrownBy(() -> PosterSheet.grid(CAPTION, five, 0)).hasMessage("a grid needs a column, not 0");
    }
}
