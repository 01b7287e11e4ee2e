package dev.ringside.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconFilesTest {

    @Test
    void hasTransparentCornersAndWhiteNodes() throws IOException {
        BufferedImage icon = picture(IconFiles.png(64));

        assertThat(icon.getWidth()).isEqualTo(64);
        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(icon.getRGB(32, 16)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void theWindowsFileLeadsToEachOfItsPictures() throws IOException {
        byte[] ico = IconFiles.ico(List.of(16, 256));
        ByteBuffer header = ByteBuffer.wrap(ico).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(header.getShort(4)).isEqualTo((short) 2);
        for (int i = 0; i < 2; i++) {
            int length = header.getInt(6 + 16 * i + 8);
            int offset = header.getInt(6 + 16 * i + 12);
            assertThat(picture(Arrays.copyOfRange(ico, offset, offset + length)).getWidth())
                    .isEqualTo(i == 0 ? 16 : 256);
        }
    }

    @Test
    void theMacFileIsAsLongAsItSaysAndHasLargePictures() throws IOException {
        byte[] icns = IconFiles.icns();
        ByteBuffer file = ByteBuffer.wrap(icns);

        assertThat(new String(icns, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("icns");
        assertThat(file.getInt(4)).isEqualTo(icns.length);
        assertThat(new String(icns, 8, 4, StandardCharsets.US_ASCII)).isEqualTo("ic07");
        assertThat(picture(Arrays.copyOfRange(icns, 16, 8 + file.getInt(12))).getWidth())
                .isEqualTo(128);
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertThat(picture).isNotNull();
        return picture;
    }
}
