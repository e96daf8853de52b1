package io.github.careplansdk.csv.model;

import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.internal.RecordShape;

/**
 * An emergency contact (緊急連絡先) in the basic information.
 *
 * @param name 緊急連絡先(氏名)
 * @param relationship 緊急連絡先(続柄)
 * @param address 緊急連絡先(住所)
 * @param phoneNumber 緊急連絡先(電話番号)
 */
@GenerateBuilder
public record EmergencyContact(
        @Cell(name = "# 緊急連絡先(氏名)", type = CellType.TEXT) String name,
        @Cell(name = "# 緊急連絡先(続柄)", type = CellType.TEXT) String relationship,

        @Cell(name = "# 緊急連絡先(住所)", type = CellType.TEXT, note = "may hold other than an address", noteJa = "住所以外の内容も可")
        String address,

        @Cell(name = "# 緊急連絡先(電話番号)", type = CellType.PHONE, max = 15)
        String phoneNumber)
        implements EmergencyContactBuilder.With {
    /** Returns a builder whose optional cells are empty and whose other cells have their usual value, where there is one. */
    public static EmergencyContactBuilder builder() {
        return EmergencyContactBuilder.builder(
                RecordShape.of(EmergencyContact.class).defaults());
    }

    /** Hides what it holds, so that no log shows it by accident. */
    @Override
    public String toString() {
        return "EmergencyContact[hidden]";
    }
}
