import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon: one system on the left becomes many on the right, over a bridge. Run it after a change, in the
 * project's directory: {@code java installers/icons/Icons.java}. What it writes is in the repository.
 */
final class Icons {
    private static final int UNITS = 64;
    private static final Color GROUND = new Color(0x1b4b7a);
    private static final Color WAY = new Color(0x8fc1f0);
    private static final Color SYSTEM = Color.WHITE;
    private static final Color KEPT = new Color(0xf4b942);
    private static final double CORNER = 14;
    private static final double FROM_X = 17;
    private static final double TO_X = 47;
    private static final double[] ROWS = {15, 32, 49};
    private static final double ONE = 8.5;
    private static final double MANY = 5.5;
    private static final double LINE = 3.5;

    private Icons() {}

    public static void main(String[] arguments) throws IOException {
        Path installers = Path.of("installers/icons");
        Path resources = Path.of("resources/icons");
        Files.createDirectories(resources);
        Map<Integer, byte[]> all = new LinkedHashMap<>();
        for (int size : new int[] {16, 24, 32, 48, 64, 128, 256, 512, 1024}) {
            all.put(size, png(size));
        }
        for (int size : new int[] {16, 24, 48, 256, 512}) {
            Files.write(installers.resolve("bmms-console-" + size + ".png"), all.get(size));
        }
        // The window itself shows these, so they are in the program.
        for (int size : new int[] {32, 64, 128}) {
            Files.write(resources.resolve("bmms-console-" + size + ".png"), all.get(size));
        }
        Files.writeString(installers.resolve("bmms-console.svg"), svg());
        Files.write(installers.resolve("bmms-console.ico"), ico(all, 16, 24, 32, 48, 64, 256));
        Files.write(installers.resolve("bmms-console.icns"), icns(all));
    }

    private static byte[] png(int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale((double) size / UNITS, (double) size / UNITS);
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(2, 2, UNITS - 4, UNITS - 4, 2 * CORNER, 2 * CORNER));
        g.setColor(WAY);
        g.setStroke(new BasicStroke((float) LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (double row : ROWS) {
            Path2D way = new Path2D.Double();
            way.moveTo(FROM_X, ROWS[1]);
            way.curveTo(UNITS / 2.0, ROWS[1], UNITS / 2.0, row, TO_X, row);
            g.draw(way);
        }
        dot(g, FROM_X, ROWS[1], ONE, KEPT);
        for (double row : ROWS) {
            dot(g, TO_X, row, MANY, SYSTEM);
        }
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void dot(Graphics2D g, double x, double y, double radius, Color colour) {
        g.setColor(colour);
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    private static String svg() {
        StringBuilder text = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">%n".formatted(UNITS, UNITS));
        text.append(String.format(
                Locale.ROOT, "  <rect x=\"2\" y=\"2\" width=\"60\" height=\"60\" rx=\"%s\" fill=\"%s\"/>%n", CORNER, hex(GROUND)));
        for (double row : ROWS) {
            text.append(String.format(
                    Locale.ROOT,
                    "  <path d=\"M%s %s C32 %s 32 %s %s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linecap=\"round\"/>%n",
                    FROM_X, ROWS[1], ROWS[1], row, TO_X, row, hex(WAY), LINE));
        }
        text.append(circle(FROM_X, ROWS[1], ONE, KEPT));
        for (double row : ROWS) {
            text.append(circle(TO_X, row, MANY, SYSTEM));
        }
        return text.append("</svg>\n").toString();
    }

    private static String circle(double x, double y, double radius, Color colour) {
        return String.format(
                Locale.ROOT, "  <circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>%n", x, y, radius, hex(colour));
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    /** Windows: a directory of pictures, each a PNG. */
    private static byte[] ico(Map<Integer, byte[]> all, int... sizes) {
        int head = 6 + 16 * sizes.length;
        int length = head;
        for (int size : sizes) {
            length += all.get(size).length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        int at = head;
        for (int size : sizes) {
            // 256 is written as 0.
            file.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(all.get(size).length).putInt(at);
            at += all.get(size).length;
        }
        for (int size : sizes) {
            file.put(all.get(size));
        }
        return file.array();
    }

    /** macOS: blocks of a type of four letters, each a PNG. */
    private static byte[] icns(Map<Integer, byte[]> all) throws IOException {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic10", 1024);
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(blocks);
        for (Map.Entry<String, Integer> type : types.entrySet()) {
            byte[] picture = all.get(type.getValue());
            out.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8 + picture.length);
            out.write(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream whole = new DataOutputStream(file);
        whole.write("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeInt(8 + blocks.size());
        blocks.writeTo(whole);
        return file.toByteArray();
    }
}
