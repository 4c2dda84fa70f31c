/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package ai.hrflow.camel.sandbox.text;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Draws a picture that follows from a text: discs on a gradient, whose colours and places come from
 * its words. No letters, so that no font is needed.
 */
public final class Illustration {

    private static final int DISCS = 7;

    private Illustration() {}

    /**
     * @param text any text; the same gives the same picture
     * @param width width and height in pixels
     * @return a PNG
     */
    public static byte[] png(String text, int width) {
        Random random = new Random(WordScanner.key(text).hashCode());
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = random.nextFloat();
        canvas.setPaint(
                new GradientPaint(
                        0,
                        0,
                        Color.getHSBColor(hue, 0.35f, 0.95f),
                        width,
                        width,
                        Color.getHSBColor(hue + 0.15f, 0.6f, 0.6f)));
        canvas.fillRect(0, 0, width, width);
        for (int i = 0; i < DISCS; i++) {
            Color colour = Color.getHSBColor(hue + random.nextFloat() / 3, 0.7f, 0.9f);
            canvas.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 140));
            double size = width * (0.15 + random.nextDouble() / 3);
            canvas.fill(
                    new Ellipse2D.Double(
                            random.nextDouble() * width - size / 2,
                            random.nextDouble() * width - size / 2,
                            size,
                            size));
        }
        canvas.dispose();
        return encode(image);
    }

    private static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a picture", e);
        }
        return png.toByteArray();
    }
}
