package dev.ringside.installers;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The product's icon, a ring of three nodes, drawn in any size and in the file format of each system. */
final class IconFiles {
    private static final Color TOP = new Color(0x2B9AF3);
    private static final Color BOTTOM = new Color(0x005A9E);
    private static final int NODES = 3;

    private IconFiles() {}

    /** Writes what {@code jpackage --icon} takes on that system; returns the file. */
    static Path write(OperatingSystem system, Path folder) throws IOException {
        Files.createDirectories(folder);
        return switch (system) {
            case LINUX -> Files.write(folder.resolve("ringside.png"), png(256));
            case MACOS -> Files.write(folder.resolve("ringside.icns"), icns());
            case WINDOWS -> Files.write(folder.resolve("ringside.ico"), ico(List.of(16, 32, 48, 64, 128, 256)));
        };
    }

    static byte[] png(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(draw(size), "png", out)) {
            throw new IOException("This Java cannot write PNG.");
        }
        return out.toByteArray();
    }

    /** Apple's container: a type of four letters and a length before each picture. */
    static byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        List<String> types = List.of("ic07", "ic08", "ic09", "ic10");
        for (int i = 0; i < types.size(); i++) {
            byte[] png = png(128 << i);
            out.writeBytes(types.get(i));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(file);
        header.writeBytes("icns");
        header.writeInt(pictures.size() + 8);
        pictures.writeTo(header);
        return file.toByteArray();
    }

    /** Microsoft's container: a directory of sizes and offsets, then the pictures. */
    static byte[] ico(List<Integer> sizes) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int length = 6 + 16 * sizes.size();
        int total = length;
        for (int size : sizes) {
            pictures.add(png(size));
            total += pictures.get(pictures.size() - 1).length;
        }
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        int offset = length;
        for (int i = 0; i < sizes.size(); i++) {
            byte side = (byte) (sizes.get(i) == 256 ? 0 : sizes.get(i));
            file.put(side)
                    .put(side)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(pictures.get(i).length).putInt(offset);
            offset += pictures.get(i).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        g.setPaint(new GradientPaint(0, 2, TOP, 0, 62, BOTTOM));
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 16, 16));
        g.setColor(new Color(255, 255, 255, 150));
        g.setStroke(new BasicStroke(4));
        g.draw(new Ellipse2D.Double(16, 16, 32, 32));
        g.setColor(Color.WHITE);
        for (int i = 0; i < NODES; i++) {
            double angle = Math.toRadians(-90 + i * 360.0 / NODES);
            double x = 32 + 16 * Math.cos(angle);
            double y = 32 + 16 * Math.sin(angle);
            g.fill(new Ellipse2D.Double(x - 7, y - 7, 14, 14));
        }
        g.dispose();
        return image;
    }
}
