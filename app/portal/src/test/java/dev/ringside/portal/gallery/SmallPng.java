package dev.ringside.portal.gallery;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes pictures of windows as PNG files of 256 colours: for every other one the nearest of them is taken. */
final class SmallPng {
    private static final int COLOURS = 256;
    private static final int FREQUENT = 128;

    private SmallPng() {}

    static void write(BufferedImage picture, Path file) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        List<Integer> palette = palette(pixels);
        byte[] red = new byte[COLOURS];
        byte[] green = new byte[COLOURS];
        byte[] blue = new byte[COLOURS];
        for (int i = 0; i < palette.size(); i++) {
            red[i] = (byte) (palette.get(i) >> 16);
            green[i] = (byte) (palette.get(i) >> 8);
            blue[i] = (byte) (int) palette.get(i);
        }
        BufferedImage small = new BufferedImage(
                width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8, COLOURS, red, green, blue));
        WritableRaster raster = small.getRaster();
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            int index = nearest.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(palette, colour));
            raster.setSample(i % width, i / width, 0, index);
        }
        ImageIO.write(small, "png", file.toFile());
    }

    /** The most frequent ones, and after those the ones that are least like any chosen before, so that a small icon keeps its colour. */
    private static List<Integer> palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> all = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> palette = new ArrayList<>(all.subList(0, Math.min(FREQUENT, all.size())));
        int[] distances = new int[all.size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = distance(palette.get(nearest(palette, all.get(i))), all.get(i));
        }
        while (palette.size() < Math.min(COLOURS, all.size())) {
            int farthest = 0;
            for (int i = 1; i < distances.length; i++) {
                farthest = distances[i] > distances[farthest] ? i : farthest;
            }
            int chosen = all.get(farthest);
            palette.add(chosen);
            for (int i = 0; i < distances.length; i++) {
                distances[i] = Math.min(distances[i], distance(chosen, all.get(i)));
            }
        }
        return palette;
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }

    private static int nearest(List<Integer> palette, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            int distance = distance(palette.get(i), colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
