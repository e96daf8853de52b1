package io.github.careplansdk.csv.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes a table 1 with much text a row, in which the validator finds nothing. */
final class CarePlanFiles {
    private static final String[] SENTENCES = {
        "本人：「今の家で,妻と暮らしたい」という気持ちが強く、できることは自分で続けたいと話している。",
        "妻：夜は眠れるようになった。①転ばないこと、②外に出ることを望む。",
        "朝の身支度と夜の見守りで、ひとり暮らしを支えます。",
        "転倒に気をつけながら、入浴と外出を続けます。",
        "食事の支度は娘が週に２回手伝い、ほかの日は配食サービス（昼・夕）を利用する。",
        "血圧は130/80前後で安定しており、ＡＤＬの低下は見られない。",
        "緊急連絡先：長女 見本 和子（00-0000-0000）",
        "好きな言葉は\"ぼちぼち\"。以前は大工で、手先を使う作業を好む。",
        "浴槽をまたぐ動作に不安があるため、手すりを使い、ヘルパーが見守る。",
        "買い物と掃除を妻だけに任せたくないので、居間の掃除は一緒に行う。",
    };

    private CarePlanFiles() {}

    /** Writes a file of about so many bytes, 2.7 kB a row. */
    static Path writeTable1(Path folder, long bytes) throws IOException {
        Path file = folder.resolve("UP1KYO_9970100011_43_9970100037_11_20260325100000.CSV");
        SplittableRandom random = new SplittableRandom(1);
        try (CsvRows rows = new CsvRows(file)) {
            for (int number = 1; rows.bytes() < bytes; number++) {
                rows.codes("202407", "990010", String.format("%010d", number * 13L), "20260323", "000-0000")
                        .texts("架空県例示市", "見本町９丁目" + number + "番", "架空 三郎", "見本居宅介護支援事業所")
                        .codes("000-0000")
                        .texts("架空県例示市", "見本町１丁目１番")
                        .codes("9970100011", "20260323", "20240415", 21, 2, "20250401", "20250401", "20280331", 22)
                        .texts(text(random, 750), text(random, 120), text(random, 350))
                        .codes(2)
                        .texts("")
                        .codes("9970100011")
                        .empty(1)
                        .end();
            }
        }
        return file;
    }

    private static String text(SplittableRandom random, int atLeast) {
        StringBuilder text = new StringBuilder();
        while (text.length() < atLeast) {
            text.append(SENTENCES[random.nextInt(SENTENCES.length)]);
            if (random.nextInt(3) == 0) {
                text.append("\r\n");
            }
        }
        return text.toString();
    }
}
