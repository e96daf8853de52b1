package io.github.careplansdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void leavesTextAsItIs() {
        String text = "UPPLAN_202604 第6表（サービス利用票） ｶﾞ 𠮷 é \\n";

        assertThat(SafeText.of(text)).isSameAs(text);
    }

    @Test
    void showsWhatATerminalWouldActOn() {
        assertThat(SafeText.of("a\u001B[2Jb\u0007\u009B31m")).isEqualTo("a\\u001B[2Jb\\u0007\\u009B31m");
        assertThat(SafeText.of("1\r\n2\t3")).isEqualTo("1\\r\\n2\\t3");
        assertThat(SafeText.of("\u2028\u2029\u0000\u007F")).isEqualTo("\\u2028\\u2029\\u0000\\u007F");
    }

    @Test
    void showsWhatWouldTurnTextAround() {
        assertThat(SafeText.of("a\u202Efdp.exe\u2066\u200F")).isEqualTo("a\\u202Efdp.exe\\u2066\\u200F");
    }

    @Test
    void showsWhatHasNoGlyph() {
        assertThat(SafeText.of("\uE000\uD800x")).isEqualTo("\\uE000\\uD800x");
        assertThat(SafeText.of(Character.toString(0xE0041))).isEqualTo("\\uDB40\\uDC41");
    }

    @Test
    void staysTheSameWhenDoneTwice() {
        String once = SafeText.of("a\u001Bb\n");

        assertThat(SafeText.of(once)).isEqualTo(once);
    }
}
