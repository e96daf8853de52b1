package io.github.careplansdk.crypto.cli.shared;

import io.github.careplansdk.core.cli.UsageException;
import io.github.careplansdk.core.name.OfficeNumber;
import picocli.CommandLine.ITypeConverter;

/** An office number as people write it. */
public final class ToOffice implements ITypeConverter<OfficeNumber> {
    @Override
    public OfficeNumber convert(String text) {
        if (!text.matches("[0-9]{10}")) {
            throw new UsageException("事業所番号は10桁の数字です: " + text, "An office number has 10 digits: " + text);
        }
        return new OfficeNumber(text);
    }
}
