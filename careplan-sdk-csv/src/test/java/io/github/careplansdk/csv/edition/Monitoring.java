package io.github.careplansdk.csv.edition;

import io.github.careplansdk.core.name.InsuredNumber;
import io.github.careplansdk.core.name.InsurerNumber;
import io.github.careplansdk.csv.layout.Cell;
import io.github.careplansdk.csv.layout.CellType;
import io.github.careplansdk.csv.layout.Need;
import io.github.careplansdk.csv.layout.OneRowPerKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A row of the kind that the invented edition adds. */
@OneRowPerKey
public record Monitoring(
        @Cell(name = "CSVバージョン", type = CellType.VERSION, max = 6, need = Need.REQUIRED)
        YearMonth csvVersion,

        @Cell(name = "保険者番号", type = CellType.DIGITS, max = 6, need = Need.REQUIRED, key = true)
        InsurerNumber insurerNumber,

        @Cell(name = "被保険者番号", type = CellType.INSURED, max = 10, need = Need.REQUIRED, key = true)
        InsuredNumber insuredNumber,

        @Cell(name = "訪問日", type = CellType.DATE, max = 8, need = Need.REQUIRED, key = true)
        LocalDate visitDate,

        @Cell(name = "満足度", type = CellType.CODE, max = 1) Optional<Satisfaction> satisfaction,

        @Cell(name = "所見", type = CellType.TEXT) String remarks) {}
