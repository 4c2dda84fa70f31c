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
package ai.hrflow.camel.volume;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Lines of text up to a size, each with its number in it, so that a piece that is lost, repeated or
 * moved changes the checksum. Made while it is read; nothing of it is held.
 */
final class NumberedLines extends InputStream {

    private static final byte[] LINE =
            "000000000000 Jane Doe, senior welder, MIG and TIG, ten years.....\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 12;

    private final byte[] line = LINE.clone();
    private long left;
    private int position;

    /**
     * @param size number of bytes
     */
    NumberedLines(long size) {
        this.left = size;
    }

    static String sha256(long size) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        NumberedLines lines = new NumberedLines(size);
        byte[] chunk = new byte[64 * 1024];
        for (int count = lines.read(chunk); count >= 0; count = lines.read(chunk)) {
            digest.update(chunk, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = 0;
        while (count < length && left > 0) {
            int part = (int) Math.min(Math.min(length - count, line.length - position), left);
            System.arraycopy(line, position, target, offset + count, part);
            count += part;
            left -= part;
            position += part;
            if (position == line.length) {
                position = 0;
                nextLine();
            }
        }
        return count;
    }

    private void nextLine() {
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            if (line[digit] < '9') {
                line[digit]++;
                return;
            }
            line[digit] = '0';
        }
    }
}
