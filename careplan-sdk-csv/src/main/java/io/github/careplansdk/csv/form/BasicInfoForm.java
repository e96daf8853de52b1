package io.github.careplansdk.csv.form;

import io.github.careplansdk.core.internal.text.Fields;
import io.github.careplansdk.core.internal.text.Markup;
import io.github.careplansdk.core.kind.FileKind;
import io.github.careplansdk.csv.form.internal.FamilyPicture;
import io.github.careplansdk.csv.form.internal.FieldText;
import io.github.careplansdk.csv.form.internal.FormData;
import io.github.careplansdk.csv.form.internal.FormRow;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** 利用者基本情報, with the daily schedule and the medical history. */
record BasicInfoForm(FormRow info, FormData data) implements Form {
    private static final int CONTACTS = 4;

    @Override
    public Heading heading() {
        FieldText author = info.field("authorName").between("作成担当者　", "");
        return new Heading("", FieldText.of("利用者基本情報"), author, info.field("userName"), true);
    }

    @Override
    public Markup body() {
        return FormTemplates.BASIC_INFO.fill(Map.of(
                "info", info,
                "age", age().map(String::valueOf).orElse(""),
                "contacts",
                        IntStream.rangeClosed(1, CONTACTS)
                                .mapToObj(this::contact)
                                .toList(),
                "picture", data.picture().map(FamilyPicture::address).orElse(""),
                "missingPicture", missingPicture(),
                "schedule", data.rows(FileKind.UPKIHON_SUB1),
                "history",
                        data.rows(FileKind.UPKIHON_SUB2).stream()
                                .map(BasicInfoForm::illness)
                                .toList()));
    }

    /** The age on the day of the consultation. */
    private Optional<Long> age() {
        return info.date("birthDate")
                .flatMap(born -> info.date("consultationDate").map(day -> ChronoUnit.YEARS.between(born, day)));
    }

    private Fields contact(int number) {
        return column -> info.field("emergencyContacts[" + number + "]." + column);
    }

    private FieldText missingPicture() {
        FieldText name = info.field(FamilyPicture.COLUMN);
        return name.isEmpty()
                ? name
                : new FieldText(name.text(), Optional.of("この名前のJPEG画像（4MBまで）が、ファイルと同じフォルダーにありません。"));
    }

    private static Map<String, ?> illness(FormRow row) {
        return Map.of("row", row, "attended", row.raw("attendingDoctor").equals("1"));
    }
}
